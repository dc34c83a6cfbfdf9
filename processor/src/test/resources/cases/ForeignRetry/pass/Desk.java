package app;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import io.github.resilience4j.retry.Retry;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;

class Desk {
    private Tools tools;

    String readsMayBeTriedAgain(Retry retry, RetryTemplate template) {
        template.execute(context -> tools.verifiedRead("1"));
        return retry.executeSupplier(() -> tools.read("1"));
    }

    void behindTheRetry(Retry retry) {
        retry.executeSupplier(() -> "none");
        tools.note("1");
    }

    void noRetryPolicy(CircuitBreaker<Object> breaker) {
        Failsafe.with(breaker).run(() -> tools.note("1"));
    }

    @Retryable
    void annotated() {
        tools.read("1");
    }

    abstract static class Implementation implements Tools {
        @Override
        @Retryable
        public String read(String id) {
            return id;
        }
    }

    private final dev.failsafe.FailsafeExecutor<Object> breaking = Failsafe.with(CircuitBreaker.ofDefaults());

    void keptWithoutARetry(CircuitBreaker<Object> breaker, dev.failsafe.FailsafeExecutor<Object> unknown) {
        breaking.run(() -> tools.note("1"));
        var executor = Failsafe.with(breaker);
        executor.run(() -> tools.note("1"));
        unknown.run(() -> tools.note("1"));
    }

    void keptReads(Retry retry) {
        java.util.function.Supplier<String> read = () -> tools.read("1");
        Retry.decorateSupplier(retry, read).get();
        java.util.function.Supplier<String> note = () -> {
            tools.note("1");
            return "";
        };
        note.get();
    }
}
