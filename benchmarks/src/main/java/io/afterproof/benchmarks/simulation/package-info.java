/** How often a payment is made twice, by retries of several kinds, when a network fails in the four ways that it can. */
@NullMarked
package io.afterproof.benchmarks.simulation;

import org.jspecify.annotations.NullMarked;
