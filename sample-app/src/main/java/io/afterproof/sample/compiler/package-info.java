/** The compiler at work: unsafe sources, compiled before your eyes. */
@NullMarked
package io.afterproof.sample.compiler;

import org.jspecify.annotations.NullMarked;
