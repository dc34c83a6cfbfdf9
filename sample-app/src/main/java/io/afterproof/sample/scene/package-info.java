/** The eight scenes, and the stage that plays each of them unguarded and guarded. */
@NullMarked
package io.afterproof.sample.scene;

import org.jspecify.annotations.NullMarked;
