/** Afterproof in a Maven build. */
@NullMarked
package io.afterproof.maven;

import org.jspecify.annotations.NullMarked;
