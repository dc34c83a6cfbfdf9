/**
 * Guarding tools while the program runs: {@link io.afterproof.runtime.Afterproof} hands out guards,
 * {@link io.afterproof.runtime.Guards} holds what they share, {@link io.afterproof.runtime.Chain} is one agent turn.
 */
@NullMarked
package io.afterproof.runtime;

import org.jspecify.annotations.NullMarked;
