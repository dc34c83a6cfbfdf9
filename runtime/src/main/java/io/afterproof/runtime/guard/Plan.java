package io.afterproof.runtime.guard;

import io.afterproof.runtime.GuardException;
import org.jspecify.annotations.Nullable;

/**
 * Decides, step by step, how a call goes on; a driver does what it says, blocking or not. Confined to one thread at a
 * time.
 */
interface Plan<R> {
    /** The call. */
    CallFrame call();

    /** Called immediately before the tool runs; {@link Step#SEND} to go ahead. */
    Step sending();

    /** The tool returned. */
    Step returned(@Nullable R value);

    /** The tool threw, or did not answer in time. */
    Step threw(Throwable failure);

    /** There was no thread for the tool in time: it was not called. */
    Step neverBegan(GuardException attempt);

    /** Looks whether the change is there. */
    Step look();

    /** How long {@link Step#PAUSE} lasts. */
    long pauseNanos();

    /** The pause is over. */
    Step paused();

    /** The pause was cut short, and no other one can be made. */
    Step interrupted();

    /** The result, after {@link Step#DONE}. */
    @Nullable
    R result();

    /** The failure, after {@link Step#FAIL}. */
    Throwable failure();

    /** Records how the call ended. */
    void end();
}
