package io.afterproof.runtime.guard;

/** What a {@link Plan} wants done next. */
enum Step {
    /** Run the tool. */
    SEND,
    /** Look whether the change is there. */
    LOOK,
    /** Wait for {@link Plan#pauseNanos()}. */
    PAUSE,
    /** The call ended with a result. */
    DONE,
    /** The call ended with a failure. */
    FAIL
}
