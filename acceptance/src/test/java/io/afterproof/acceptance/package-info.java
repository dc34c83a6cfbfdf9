/** The contract as tests, on the published jars. */
@NullMarked
package io.afterproof.acceptance;

import org.jspecify.annotations.NullMarked;
