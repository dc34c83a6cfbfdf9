package app;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Policy;
import dev.failsafe.RetryPolicy;
import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.retry.Retry;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Executors, functions and decorators that variables keep. */
class Kept {
    private final RetryPolicy<Object> policy = RetryPolicy.ofDefaults();
    private final FailsafeExecutor<Object> inAField = Failsafe.with(policy);
    private final FailsafeExecutor<Object> byTheConstructor;
    private Tools tools;

    Kept(RetryPolicy<Object> given) {
        byTheConstructor = Failsafe.with(given);
    }

    void executorInALocal(RetryPolicy<Object> given) {
        FailsafeExecutor<Object> executor = Failsafe.with(given);
        executor.run(() -> tools.note("1")); // ERROR ForeignRetry: FailsafeExecutor.run tries Tools.note again
        var other = executor.with(Runnable::run);
        other.get(() -> { // ERROR ForeignRetry
            tools.note("2");
            return null;
        });
    }

    void executorInAField() {
        inAField.run(() -> tools.note("1")); // ERROR ForeignRetry
        this.byTheConstructor.run(() -> tools.note("2")); // ERROR ForeignRetry
    }

    void policiesInAList(CircuitBreaker<Object> breaker) {
        Policy<Object> kept = policy;
        Failsafe.with(List.of(breaker, kept)).run(() -> tools.note("1")); // ERROR ForeignRetry
    }

    void functionInALocal(Retry retry) {
        Supplier<String> note = () -> {
            tools.note("1");
            return "done";
        };
        Supplier<String> again = Retry.decorateSupplier(retry, note); // ERROR ForeignRetry
        again.get();
        Runnable other = this::helper;
        inAField.run(other); // ERROR ForeignRetry
    }

    private void helper() {
        tools.note("1");
    }

    void decoratorsInALocal(Retry retry) {
        var decorated = Decorators.ofRunnable(() -> tools.note("1"));
        decorated.withRetry(retry).run(); // ERROR ForeignRetry
    }

    void springCore(org.springframework.core.retry.RetryTemplate template) {
        template.execute(() -> { // ERROR ForeignRetry: RetryTemplate.execute
            tools.note("1");
            return "done";
        });
        template.invoke(() -> tools.twice("1") + noted()); // ERROR ForeignRetry
    }

    private String noted() {
        tools.note("1");
        return "";
    }

    void anonymousClasses(org.springframework.retry.support.RetryTemplate template) {
        template.execute(new Function<Object, String>() { // ERROR ForeignRetry: Tools.note
            @Override
            public String apply(Object context) {
                helper();
                return "done";
            }
        });
        Function<Object, String> kept = new Function<>() {
            @Override
            public String apply(Object context) {
                tools.note("2");
                return "done";
            }
        };
        template.execute(kept); // ERROR ForeignRetry
        template.execute(new Noting(tools)); // ERROR ForeignRetry
    }

    record Noting(Tools tools) implements Function<Object, String> {
        @Override
        public String apply(Object context) {
            tools.note("1");
            return "done";
        }
    }
}
