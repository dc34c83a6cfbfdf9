package org.springframework.core.retry;

import java.util.function.Supplier;

/** As much of Spring 7 as the case needs. */
public class RetryTemplate implements RetryOperations {
    @Override
    public <R> R execute(Retryable<R> retryable) {
        return retryable.execute();
    }

    @Override
    public <R> R invoke(Supplier<R> supplier) {
        return supplier.get();
    }
}

interface RetryOperations {
    <R> R execute(Retryable<R> retryable);

    <R> R invoke(Supplier<R> supplier);
}
