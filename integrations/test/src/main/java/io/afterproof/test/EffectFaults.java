package io.afterproof.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Faults in what a tool does. */
final class EffectFaults {
    private EffectFaults() {}

    private static String obstacle(ToolMethod tool, Fault.@Nullable Answer answer, String how) {
        return answer != null || Plausible.isPossible(tool)
                ? ""
                : "no " + tool.result().getTypeName() + " can be made up. Say what it answers: Fault." + how
                        + "(arguments -> …).in(\"" + tool.name() + "\")";
    }

    private static CompletableFuture<@Nullable Object> answered(Strike call, Fault.@Nullable Answer answer) {
        try {
            FaultyCall made = call.call();
            return CompletableFuture.completedFuture(
                    answer == null ? Plausible.answer(call.tool(), made.values()) : answer.to(made.arguments()));
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The tool does nothing, and claims what another implementation did. */
    record WriteElsewhere(Object copy) implements OnChanges {
        @Override
        public String name() {
            return "lost write";
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return tool.owner().isInstance(copy)
                    ? ""
                    : "the copy is no " + tool.owner().getSimpleName();
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            call.injected("");
            return Answers.of(
                    call.tool(), () -> call.tool().call(copy, call.call().values()));
        }
    }

    /** The tool claims success and does nothing. */
    record LostWrite(Fault.@Nullable Answer answer) implements OnChanges {
        @Override
        public String name() {
            return "lost write";
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return EffectFaults.obstacle(tool, answer, "lostWrite");
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            CompletableFuture<@Nullable Object> answered = answered(call, answer);
            call.injected("");
            return answered;
        }
    }

    /** The tool claims success, and does it later. */
    record DelayedWrite(@Nullable Duration after, Fault.@Nullable Answer answer) implements OnChanges {
        @Override
        public String name() {
            return "delayed write";
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return EffectFaults.obstacle(tool, answer, "delayedWrite");
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            call.world().later(call.call(), after, call.later());
            call.injected("");
            return answered(call, answer);
        }
    }

    /** Nothing comes back, and the effect happens when nobody expects it any more. */
    record LateLanding(@Nullable Duration after, @Nullable Supplier<? extends Throwable> failure) implements OnChanges {
        @Override
        public String name() {
            return "late landing";
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return AnswerFaults.obstacle(tool, failure);
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            call.world().later(call.call(), after, call.later());
            call.injected("");
            return call.fail(failure, call.call() + " did not answer in time, and lands later");
        }
    }

    /** The tool is called twice; the caller gets the first answer. */
    record DuplicateDelivery() implements OnChanges {
        @Override
        public String name() {
            return "duplicate delivery";
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            Supplier<CompletableFuture<@Nullable Object>> again = call.later();
            CompletableFuture<@Nullable Object> first = call.proceed();
            return first.exceptionally(failure -> null)
                    .thenCompose(answer -> again.get())
                    .handle((answer, failure) -> {
                        call.injected(
                                failure == null
                                        ? ""
                                        : "the second was refused, " + Text.failure(Answers.cause(failure)));
                        return true;
                    })
                    .thenCompose(injected -> first);
        }
    }

    /** The tool is called with other arguments than it was given, and claims that they were those. */
    record AlteredWrite(String name, Choice choice, Fault.@Nullable Answer answer) implements OnChanges {
        /** Chooses what is written instead; null for nothing that could be. */
        @FunctionalInterface
        interface Choice {
            @Nullable
            Altered of(Strike call);
        }

        /** What is written in the place of an argument. */
        record Altered(int parameter, Change change) {}

        static AlteredWrite chosen(String name, boolean partial) {
            return new AlteredWrite(
                    name,
                    call -> {
                        List<Altered> all = new ArrayList<>();
                        @Nullable Object[] values = call.call().values();
                        for (int i = 0; i < values.length; i++) {
                            for (Change change : Changes.of(call.tool(), i, values[i])) {
                                if (change.partial() || !partial) {
                                    all.add(new Altered(i, change));
                                }
                            }
                        }
                        return all.isEmpty() ? null : all.get(call.random().nextInt(all.size()));
                    },
                    null);
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return tool.parameters().isEmpty()
                    ? "it has no argument that could be altered. Leave it out: .except(\"" + tool.name() + "\")"
                    : "";
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            Altered altered = choice.of(call);
            if (altered == null) {
                return call.missed("because nothing is known of how its arguments could be altered; say it with"
                        + " Fault.alteredWrite");
            }
            @Nullable Object[] values = call.call().values().clone();
            values[altered.parameter()] = altered.change().whole();
            return call.proceed(values).thenCompose(answer -> {
                call.injected(altered.change().what());
                return claimed(call, altered, answer);
            });
        }

        private CompletableFuture<@Nullable Object> claimed(Strike call, Altered altered, @Nullable Object honest) {
            Claim claim = new Claim(altered.change(), call.tool().parameters().get(altered.parameter()));
            Object claimed = claim.of(honest);
            boolean fits = call.tool().fits(claimed);
            return answer != null && (claim.isOpaque() || !fits)
                    ? answered(call, answer)
                    : CompletableFuture.completedFuture(fits ? claimed : honest);
        }
    }

    /** The same with arguments that somebody else altered. */
    record RewrittenWrite(String name, Fault.Rewriting rewriting) implements OnChanges {
        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            @Nullable Object[] asked = call.call().values();
            List<@Nullable Object> rewritten = rewriting.of(call.call().arguments());
            if (rewritten.equals(Arrays.asList(asked))) {
                return call.missed("because the arguments stayed as they were");
            }
            return call.proceed(rewritten.toArray()).thenApply(honest -> {
                call.injected(Text.call(call.tool(), rewritten.toArray()));
                Object claimed = honest;
                for (int i = 0; i < asked.length; i++) {
                    Object from = asked[i];
                    if (from != null && !Objects.deepEquals(from, rewritten.get(i))) {
                        Change change = new Change("", false, from, rewritten.get(i), from);
                        claimed = new Claim(change, call.tool().parameters().get(i)).of(claimed);
                    }
                }
                return call.tool().fits(claimed) ? claimed : honest;
            });
        }
    }
}
