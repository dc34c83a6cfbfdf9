package app;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.github.resilience4j.decorators.Decorators;
import io.github.resilience4j.retry.Retry;
import org.springframework.retry.annotation.Retryable;
import org.springframework.retry.support.RetryTemplate;

class Desk {
    private Tools tools;

    String resilience4j(Retry retry) {
        Retry.decorateRunnable(retry, () -> tools.note("1")).run(); // ERROR ForeignRetry: Retry.decorateRunnable tries Tools.note again
        return retry.executeSupplier(() -> { // ERROR ForeignRetry
            helper();
            return "done";
        });
    }

    void decorators(Retry retry) {
        Decorators.ofRunnable(() -> tools.note("1")).withRetry(retry).run(); // ERROR ForeignRetry: withRetry
    }

    private void helper() {
        tools.note("1");
    }

    void failsafe(RetryPolicy<Object> policy, CircuitBreaker<Object> breaker) {
        Failsafe.with(breaker, policy).run(this::helper); // ERROR ForeignRetry: FailsafeExecutor.run
    }

    void spring(RetryTemplate template) {
        template.execute(context -> { // ERROR ForeignRetry
            tools.note("1");
            return null;
        });
    }

    @Deprecated
    @Retryable // ERROR ForeignRetry: @Retryable tries Tools.note again
    void annotated() {
        helper();
    }

    @Retryable // ERROR ForeignRetry
    static class OnTheClass {
        void run(Tools tools) {
            tools.note("1");
        }
    }

    abstract static class Implementation implements Tools {
        @Override
        @Retryable // ERROR ForeignRetry
        public void note(String id) {}
    }
}
