package io.github.resilience4j.retry;

import java.util.function.Supplier;

/** As much of the library as the case needs. */
public interface Retry {
    <T> T executeSupplier(Supplier<T> supplier);

    static <T> Supplier<T> decorateSupplier(Retry retry, Supplier<T> supplier) {
        return supplier;
    }

    static Runnable decorateRunnable(Retry retry, Runnable runnable) {
        return runnable;
    }
}
