/**
 * What generated guards are written in: the description of a tool set, and the guarded call. Public because generated
 * code lives in the user's packages; not meant to be called by hand.
 */
@NullMarked
package io.afterproof.runtime.guard;

import org.jspecify.annotations.NullMarked;
