/**
 * The vocabulary of Afterproof: what a developer says about the tools an agent may call. The compiler refuses what is
 * unsafe, and the generated guard keeps the rest of the promises while the program runs.
 */
@NullMarked
package io.afterproof;

import org.jspecify.annotations.NullMarked;
