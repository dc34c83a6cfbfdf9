package io.afterproof.test;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Faults in what a tool answers; the tool itself does what it is asked to do, or nothing. */
final class AnswerFaults {
    private AnswerFaults() {}

    static String obstacle(ToolMethod tool, @Nullable Supplier<? extends Throwable> failure) {
        return failure == null || tool.mayThrow(failure.get())
                ? ""
                : "it does not declare the exception. Choose one that it may throw";
    }

    /** The tool does its work, and nobody hears of it. */
    record ResponseLost(@Nullable Supplier<? extends Throwable> failure) implements OnChanges {
        @Override
        public String name() {
            return "response lost";
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return AnswerFaults.obstacle(tool, failure);
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            return call.proceed().thenCompose(answer -> {
                call.injected("");
                return call.fail(failure, "the answer to " + call.call() + " was lost");
            });
        }
    }

    /** The tool fails before it has done anything; the same call again succeeds. */
    record ErrorThenSuccess(@Nullable Supplier<? extends Throwable> failure) implements Behaviour {
        @Override
        public String name() {
            return "error, then success";
        }

        @Override
        public boolean concerns(ToolMethod tool) {
            return true;
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return AnswerFaults.obstacle(tool, failure);
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            if (!call.world().failsNow(new SameCall(call.tool(), call.call().values()))) {
                return call.proceed();
            }
            call.injected("");
            return call.fail(failure, call.call() + " failed, and had no effect");
        }
    }

    /** A read gives the answer that it gave before the last change. */
    record StaleRead() implements Behaviour {
        @Override
        public String name() {
            return "stale read";
        }

        @Override
        public boolean concerns(ToolMethod tool) {
            return !tool.isMutating();
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return tool.isMutating() ? "it changes state, and its answers are not repeated" : "";
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            Reads.Answer old =
                    call.reads().before(new SameCall(call.tool(), call.call().values()));
            if (old == null) {
                return call.missed("because it was not called like this before the last change");
            }
            call.injected("answered " + Text.value(old.value()));
            return CompletableFuture.completedFuture(old.value());
        }
    }

    /** The tool does its work and answers garbage. */
    record MalformedResult(Fault.@Nullable Garbling garbling) implements Behaviour {
        @Override
        public String name() {
            return "malformed result";
        }

        @Override
        public boolean concerns(ToolMethod tool) {
            return garbling != null || Malformed.isPossible(tool);
        }

        @Override
        public String obstacle(ToolMethod tool) {
            return tool.isVoid() || garbling == null && !Malformed.isPossible(tool)
                    ? "it has no answer that could be malformed. Leave it out: .except(\"" + tool.name() + "\")"
                    : "";
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            return call.proceed().thenCompose(answer -> garbled(call, answer));
        }

        private CompletableFuture<@Nullable Object> garbled(Strike call, @Nullable Object answer) {
            Object garbled;
            if (garbling != null) {
                garbled = garbling.of(answer);
            } else {
                boolean primitive = call.tool().method().getReturnType().isPrimitive();
                List<@Nullable Object> all = Malformed.of(answer, !primitive).stream()
                        .filter(call.tool()::fits)
                        .toList();
                if (all.isEmpty()) {
                    call.world().log().missed(call.call() + ": no " + name() + " for " + Text.value(answer));
                    return CompletableFuture.completedFuture(answer);
                }
                garbled = all.get(call.random().nextInt(all.size()));
            }
            call.injected("answered " + Text.value(garbled));
            return CompletableFuture.completedFuture(garbled);
        }
    }

    /** The process ends, before the tool has done anything or when it has done everything. */
    record Crash(boolean before) implements OnChanges {
        @Override
        public String name() {
            return before ? "crash before the call" : "crash after the call";
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            if (before) {
                return crash(call);
            }
            return call.proceed().exceptionally(failure -> null).thenCompose(answer -> crash(call));
        }

        private CompletableFuture<@Nullable Object> crash(Strike call) {
            call.injected("");
            return CompletableFuture.failedFuture(
                    call.world().crash("injected by " + call.world().origin() + ": " + name() + ", " + call.call()));
        }
    }

    /** What somebody else thought of. */
    record Custom(String name, Fault.Custom fault) implements Behaviour {
        @Override
        public boolean concerns(ToolMethod tool) {
            return true;
        }

        @Override
        public CompletableFuture<@Nullable Object> strike(Strike call) {
            call.injected("");
            FaultyCall view = new FaultyCall(
                    call.tool(),
                    call.call().number(),
                    call.call().values(),
                    arguments -> Answers.returned(call.tool(), call.proceed(arguments)));
            return Answers.of(call.tool(), () -> fault.call(view));
        }
    }
}
