package io.afterproof.jdbc;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import java.time.Clock;
import java.time.Duration;

/** A process that recovers what others left, until it is killed. */
final class RecoveringProcess {
    /** Until then every lease has run out. */
    static final Duration LATER = Duration.ofMinutes(6);

    private RecoveringProcess() {}

    /** Arguments: the journal's database, the far end's, where to die, and whether the far end can be looked at. */
    public static void main(String[] arguments) {
        CrashPoints crashes = CrashPoints.halting(arguments[2]);
        Guards guards = Guards.builder()
                .journal(crashes.in(JdbcJournal.open(PayingProcess.source(arguments[0]))))
                .clock(Clock.offset(Clock.systemUTC(), LATER))
                .build();
        FarEnd far = new FarEnd(PayingProcess.source(arguments[1]), crashes, arguments[3].equals("blind"));
        Afterproof.guard(PaymentTools.class, far, guards);
        System.out.println("ready");
        guards.recover();
    }
}
