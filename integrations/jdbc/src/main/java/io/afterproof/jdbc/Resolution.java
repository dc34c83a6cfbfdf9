package io.afterproof.jdbc;

import io.afterproof.runtime.CallState;

/** What a person found out about a call. */
public enum Resolution {
    /** The change was made: whoever asks for it again gets its result, or is told that the result is lost. */
    HAPPENED(CallState.VERIFIED),
    /** The change was not made, and cannot be any more: whoever asks for it again makes it. */
    DID_NOT_HAPPEN(CallState.FAILED);

    private final CallState state;

    Resolution(CallState state) {
        this.state = state;
    }

    /** Where the call stands then. */
    public CallState state() {
        return state;
    }
}
