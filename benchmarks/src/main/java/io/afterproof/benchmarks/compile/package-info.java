/** What the javac plugin costs: javac with it and without it, side by side in fresh virtual machines. */
@NullMarked
package io.afterproof.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
