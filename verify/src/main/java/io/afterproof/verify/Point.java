package io.afterproof.verify;

import io.afterproof.processor.chain.Site;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction means to a walk: a call, or a function or object that calls when it is called.
 *
 * @param site where
 * @param inlined code that runs there although it stands in a method of its own: a lambda's
 * @param isFunction whether it runs only where it is called
 */
record Point(Site site, @Nullable Listing inlined, boolean isFunction) {}
