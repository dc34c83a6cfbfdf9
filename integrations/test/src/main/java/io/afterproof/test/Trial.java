package io.afterproof.test;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.Approvals;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.runtime.ToolKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes one sample call on a guard and an implementation of its own, with a fault or without. */
final class Trial<T> {
    private final ToolInterface tools;
    private final Class<T> type;
    private final Supplier<? extends T> implementations;
    private final UnaryOperator<Guards.Builder> settings;
    private final SampleCall<T> sample;

    /**
     * What became of a sample call.
     *
     * @param change the last change, as its guard reported it; null if there was none
     * @param thrown what the sample threw, or null
     * @param seen the calls that reached the implementation, or a fault
     * @param faults what was injected
     * @param copyFailure what a second implementation threw at the same call, or null
     */
    record Result(
            @Nullable ToolEvent change,
            @Nullable Throwable thrown,
            List<Seen> seen,
            Faults faults,
            @Nullable Throwable copyFailure) {
        /** Where the last change stands among the calls; -1 for nowhere. */
        private int last() {
            int last = seen.size() - 1;
            while (last >= 0 && !seen.get(last).tool().isMutating()) {
                last--;
            }
            return last;
        }

        /** The last change that reached the implementation, or null. */
        @Nullable
        Seen lastChange() {
            return last() < 0 ? null : seen.get(last());
        }

        /** Which call of its tool the last change is, from 1. */
        int number() {
            Seen change = lastChange();
            return (int) seen.stream()
                    .filter(call -> change != null && call.tool().equals(change.tool()))
                    .count();
        }

        /** What was read after the last change: what the verifier rests on. */
        List<Seen> readBack() {
            return seen.subList(last() + 1, seen.size());
        }
    }

    Trial(
            Class<T> type,
            Supplier<? extends T> implementations,
            UnaryOperator<Guards.Builder> settings,
            SampleCall<T> sample) {
        this.tools = ToolInterface.of(type);
        this.type = type;
        this.implementations = implementations;
        this.settings = settings;
        this.sample = sample;
    }

    Result healthy() {
        return new Attempt().make();
    }

    /**
     * With a fault in the last change.
     *
     * @param change the tool that makes it
     * @param fault is given what may answer in the place of the implementation: another one, asked to do the same
     */
    Result with(ToolMethod change, Function<Fault.Answer, Fault> fault) {
        Attempt attempt = new Attempt();
        return attempt.make(fault.apply(arguments -> attempt.answerOfCopy(change, arguments.toArray())));
    }

    private final class Attempt {
        private final List<T> made = new ArrayList<>();
        private final List<ToolEvent> changes = new CopyOnWriteArrayList<>();
        private List<Seen> seen = List.of();
        private @Nullable Throwable copyFailure;

        Result make(Fault... injected) {
            if (Chain.current().isPresent()) {
                throw new IllegalStateException("close the chain first: the proof opens chains of its own");
            }
            try {
                return guarded(Faults.seeded(1, injected));
            } finally {
                made.forEach(Trial::close);
            }
        }

        private Result guarded(Faults faults) {
            Observer inner = new Observer(tools, faults.wrap(type, fresh()), false);
            seen = inner.seen();
            T guard = Afterproof.guard(type, FaultyTools.proxy(type, inner), guards());
            T waiting = FaultyTools.proxy(type, new Observer(tools, guard, true));
            Throwable thrown = null;
            Chain chain = Chain.open(tools.type().getSimpleName());
            try {
                sample.on(waiting);
            } catch (Throwable e) {
                thrown = e;
            } finally {
                chain.close();
            }
            ToolEvent change = changes.isEmpty() ? null : changes.get(changes.size() - 1);
            return new Result(change, thrown, List.copyOf(seen), faults, copyFailure);
        }

        private Guards guards() {
            TestClock clock = TestClock.at(Clock.systemUTC().instant());
            Guards.Builder guards = Guards.builder()
                    .clock(clock)
                    .sleeper(clock)
                    .random(() -> 0)
                    .approvals(new EverythingApproved())
                    .listener(event -> {
                        if (event.kind() == ToolKind.MUTATION) {
                            changes.add(event);
                        }
                    });
            return settings.apply(guards).build();
        }

        private @Nullable Object answerOfCopy(ToolMethod change, @Nullable Object[] arguments) throws Throwable {
            try {
                T copy = fresh();
                for (Seen earlier : List.copyOf(seen)) {
                    if (earlier.tool().isMutating()) {
                        Object unused = answer(earlier.tool(), copy, earlier.values());
                    }
                }
                return answer(change, copy, arguments);
            } catch (Throwable e) {
                copyFailure = e;
                throw e;
            }
        }

        private @Nullable Object answer(ToolMethod tool, T implementation, @Nullable Object[] arguments)
                throws Throwable {
            try {
                return Answers.of(tool, () -> tool.call(implementation, arguments))
                        .get();
            } catch (ExecutionException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }

        private T fresh() {
            T implementation = implementations.get();
            made.add(implementation);
            return implementation;
        }
    }

    private static void close(Object implementation) {
        if (implementation instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new IllegalStateException("an implementation could not be closed", e);
            }
        }
    }

    /** A person who says yes to everything, so that approvals do not stand in the way. */
    private static final class EverythingApproved implements Approvals {
        @Override
        public ApprovalTicket request(ApprovalRequest request) {
            return new ApprovalTicket("T", request, ApprovalTicket.Status.GRANTED, "VerifierProof", "");
        }

        @Override
        public boolean spend(String ticketId) {
            return true;
        }
    }
}
