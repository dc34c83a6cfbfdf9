/** The engine's own state: chains, time, keys. Not exported. */
@NullMarked
package io.afterproof.runtime.internal;

import org.jspecify.annotations.NullMarked;
