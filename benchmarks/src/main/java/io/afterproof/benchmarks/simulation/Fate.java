package io.afterproof.benchmarks.simulation;

/** What becomes of one request. Only in the first case does the caller hear of it. */
enum Fate {
    /** It has its effect, and the answer comes. */
    ANSWERED,
    /** It never arrives. */
    LOST,
    /** It has its effect, and the answer is lost. */
    ANSWER_LOST,
    /** The caller gives up, and it has its effect afterwards. */
    LATE,
    /** It has its effect, and the calling process dies before it hears of that. */
    CALLER_DIES
}
