package io.afterproof.benchmarks.simulation;

import io.afterproof.json.JacksonCodec;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Recovery;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Afterproof: the generated guard of {@link PaymentTools} on a journal that outlives its process. After a death the next
 * process recovers first. Then the caller makes its call again, if the tool is idempotent; otherwise it is told what the
 * recovery found.
 */
final class GuardedPayments implements Strategy {
    /** One of the tools. */
    @FunctionalInterface
    interface Tool {
        PaymentTools.Receipt pay(PaymentTools tools, String paymentId, long cents);
    }

    private static final long CENTS = 500;
    private static final int RECOVERIES = 10;
    private static final Duration BETWEEN_RECOVERIES = Duration.ofMinutes(1);

    private final Tool tool;
    private final boolean idempotent;
    private @Nullable Application application;

    /** What lives in one process. */
    private record Application(World world, SurvivingJournal journal, Guards guards, PaymentTools tools) {
        static Application start(World world, SurvivingJournal journal) {
            Guards guards = Guards.builder()
                    .journal(journal)
                    .codec(new JacksonCodec())
                    .clock(world.clock())
                    .sleeper(world::pause)
                    .random(world::random)
                    .build();
            PaymentTools bank = new RemotePayments(world, CENTS);
            return new Application(world, journal, guards, Afterproof.guard(PaymentTools.class, bank, guards));
        }
    }

    GuardedPayments(Tool tool, boolean idempotent) {
        this.tool = tool;
        this.idempotent = idempotent;
    }

    @Override
    public Told pay(String paymentId, World world) {
        Application running = application;
        if (running == null || running.world != world) {
            running = Application.start(world, new SurvivingJournal(world));
        }
        running.journal.clear();
        boolean died = false;
        while (true) {
            application = running;
            try {
                Told found = died ? recover(running) : Told.UNKNOWN;
                return died && !idempotent ? found : call(running, paymentId);
            } catch (ProcessDied e) { // a recovery may make a call again, and die of it as well
                died = true;
                world.restart();
                running = Application.start(world, running.journal);
            }
        }
    }

    private Told call(Application running, String paymentId) {
        try {
            PaymentTools.Receipt receipt = tool.pay(running.tools, paymentId, CENTS);
            return Objects.equals(receipt, new PaymentTools.Receipt(paymentId, CENTS)) ? Told.DONE : Told.UNKNOWN;
        } catch (NoAnswer e) {
            return Told.FAILED;
        } catch (GuardException e) {
            return switch (e.effect()) {
                case NONE -> Told.FAILED;
                case HAPPENED -> Told.DONE;
                case UNKNOWN -> Told.UNKNOWN;
            };
        }
    }

    /** What a recovery that runs every minute finds about the only call that there is. */
    private static Told recover(Application running) {
        for (int i = 0; i < RECOVERIES; i++) {
            Recovery recovery = running.guards.recover();
            if (recovery.open().isEmpty()) {
                return recovery.forPeople().isEmpty() ? told(recovery.settled()) : Told.UNKNOWN;
            }
            running.world.pause(BETWEEN_RECOVERIES);
        }
        return Told.UNKNOWN;
    }

    private static Told told(List<Recovery.Finding> settled) {
        return switch (settled.get(0).state()) {
            case SUCCEEDED, VERIFIED -> Told.DONE;
            case FAILED -> Told.FAILED;
            default -> Told.UNKNOWN;
        };
    }
}
