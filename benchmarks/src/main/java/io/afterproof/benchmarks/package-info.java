/** Guarded calls beside the same guards written by hand, and beside the fastest peer. */
@NullMarked
package io.afterproof.benchmarks;

import org.jspecify.annotations.NullMarked;
