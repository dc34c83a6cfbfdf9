package io.afterproof.runtime.internal;

import io.afterproof.runtime.OpenCall;
import io.afterproof.runtime.Recovery;

/** A mutation of a guard that was made, to which open calls of it can be given. Thread-safe. */
@FunctionalInterface
public interface Recoverable {
    /** Finds out what became of the call, and settles it if that can be known; never throws. */
    Recovery.Finding settle(OpenCall call);
}
