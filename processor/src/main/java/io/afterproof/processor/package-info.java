/**
 * The compiler side of Afterproof. It reads in the order of the work: {@code model} (what the interfaces say),
 * {@code check} (what is wrong with it), {@code write} (what is generated), {@code report} (what the user is told).
 */
@NullMarked
package io.afterproof.processor;

import org.jspecify.annotations.NullMarked;
