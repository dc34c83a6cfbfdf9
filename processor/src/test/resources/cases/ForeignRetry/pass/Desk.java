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
}
