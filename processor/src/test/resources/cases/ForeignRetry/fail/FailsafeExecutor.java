package dev.failsafe;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** As much of the library as the case needs. */
public class FailsafeExecutor<R> {
    public void run(Runnable runnable) {
        runnable.run();
    }

    public R get(Supplier<R> supplier) {
        return supplier.get();
    }

    public FailsafeExecutor<R> with(Executor executor) {
        return this;
    }
}
