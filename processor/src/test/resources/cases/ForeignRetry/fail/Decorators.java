package io.github.resilience4j.decorators;

import io.github.resilience4j.retry.Retry;

/** As much of the library as the case needs. */
public interface Decorators {
    static DecorateRunnable ofRunnable(Runnable runnable) {
        return new DecorateRunnable();
    }

    class DecorateRunnable {
        public DecorateRunnable withRetry(Retry retry) {
            return this;
        }

        public void run() {}
    }
}
