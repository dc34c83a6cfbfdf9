package io.afterproof.runtime;

/** What a program that catches a {@link GuardException} can do about it. */
public enum Advice {
    /** The same call may succeed later, and nothing is lost by making it again. */
    RETRY_LATER,
    /** Making the same call again does not help, or would be harmful. */
    DO_NOT_RETRY,
    /** Call again with other arguments. */
    FIX_ARGUMENTS,
    /** Read the entity first, then call again. */
    READ_FIRST,
    /** Pass a verification gate first, then call again. */
    PASS_GATE,
    /** A person has to decide. */
    ASK_HUMAN
}
