package io.afterproof.runtime.internal;

import io.afterproof.runtime.OpenCall;
import io.afterproof.runtime.Recovery;

/** A mutation of a guard that was made, to which open calls of it can be given. Thread-safe. */
public interface Recoverable {
    /** Finds out what became of the call, and settles it if that can be known; never throws. */
    Recovery.Finding settle(OpenCall call);

    /** Looks once, by the tool's verifier, and says whether the question is settled now; repeats nothing, never throws. */
    boolean looks(OpenCall call);
}
