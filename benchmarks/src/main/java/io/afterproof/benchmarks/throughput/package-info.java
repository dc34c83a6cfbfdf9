/** Guarded mutations with a journal in PostgreSQL, beside the bare statements that leave the same rows. */
@NullMarked
package io.afterproof.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
