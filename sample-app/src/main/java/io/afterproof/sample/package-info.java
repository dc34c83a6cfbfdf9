/** The sample: a shop's support agent, on tools that Afterproof guards. */
@NullMarked
package io.afterproof.sample;

import org.jspecify.annotations.NullMarked;
