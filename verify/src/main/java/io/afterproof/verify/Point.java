package io.afterproof.verify;

import io.afterproof.processor.chain.Site;
import org.jspecify.annotations.Nullable;

/**
 * What an instruction means to a walk.
 *
 * @param site the call, or where a function is handed over
 * @param inlined code that runs here although it stands in a method of its own: a lambda's
 * @param consumer the call that runs it for many elements
 */
record Point(Site site, @Nullable Listing inlined, @Nullable Site consumer) {}
