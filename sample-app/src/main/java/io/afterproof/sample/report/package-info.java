/** What was seen, in plain text and in JSON. */
@NullMarked
package io.afterproof.sample.report;

import org.jspecify.annotations.NullMarked;
