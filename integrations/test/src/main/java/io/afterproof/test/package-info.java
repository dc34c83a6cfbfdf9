/** What proves a journal, for those who write one. */
@NullMarked
package io.afterproof.test;

import org.jspecify.annotations.NullMarked;
