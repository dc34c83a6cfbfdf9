package io.afterproof.runtime.internal;

import io.afterproof.runtime.OpenCall;
import io.afterproof.runtime.Recovery;

/** A mutation of a guard that was made, to which open calls of it can be given. Thread-safe. */
public interface Recoverable {
    /**
     * What was found.
     *
     * @param isOver whether nothing more has to be found out; its state alone does not tell that of a call that
     *     {@link io.afterproof.runtime.CallState#SUCCEEDED}
     */
    record Found(Recovery.Finding finding, boolean isOver) {}

    /** Finds out what became of the call, and settles it if that can be known; never throws. */
    Found settle(OpenCall call);

    /** Looks once, by the tool's verifier, and says whether the question is settled now; repeats nothing, never throws. */
    boolean looks(OpenCall call);
}
