package io.afterproof.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.Overloaded;
import io.afterproof.runtime.ToolEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** A change with a timeout for which there is no thread was not sent, and the guard knows it. */
class NoThreadTest {
    private final List<Runnable> queue = new ArrayList<>();
    private final List<ToolEvent> events = new ArrayList<>();
    private int runs;

    private GuardException refusedBy(Executor executor, Verdict there) {
        MutationGuard<String> guard = Guards.builder()
                .executor(executor)
                .listener(events::add)
                .build()
                .bind(Bench.TOOLS)
                .mutation(Bench.mutationTool("pay")
                        .timeout(Duration.ofMillis(20))
                        .limit(1, 0)
                        .build());
        return catchThrowableOfType(GuardException.class, () -> pay(guard, there));
    }

    private String pay(MutationGuard<String> guard, Verdict there) {
        return guard.call("p1").verify("isPaid", (result, call) -> there).invoke(() -> {
            runs++;
            return "receipt";
        });
    }

    private static void rejects(Runnable task) {
        throw new RejectedExecutionException("full");
    }

    @Test
    void anExecutorThatRejectsChangesNothing() {
        GuardException told = refusedBy(NoThreadTest::rejects, Verdict.absent("no payment"));

        assertThat(told).isInstanceOf(Overloaded.class);
        assertThat(told.effect()).isEqualTo(Effect.NONE);
        assertThat(told.advice()).isEqualTo(Advice.RETRY_LATER);
        assertThat(events).singleElement().extracting(ToolEvent::outcome).isEqualTo(Outcome.FAILED);
        assertThat(runs).isZero();
    }

    @Test
    void aStateThatIsAsItShouldBeIsNotTakenForItsWork() {
        assertThat(refusedBy(NoThreadTest::rejects, Verdict.confirmed()).effect())
                .isEqualTo(Effect.NONE);
    }

    @Test
    void aCallThatIsStillInTheQueueIsNeverMade() {
        GuardException told = refusedBy(queue::add, Verdict.absent("no payment"));
        queue.forEach(Runnable::run);

        assertThat(told).isInstanceOf(DeadlineExceeded.class);
        assertThat(told.effect()).isEqualTo(Effect.NONE);
        assertThat(runs).isZero();
    }
}
