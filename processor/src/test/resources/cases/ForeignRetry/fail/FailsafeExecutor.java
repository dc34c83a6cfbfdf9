package dev.failsafe;

/** As much of the library as the case needs. */
public class FailsafeExecutor<R> {
    public void run(Runnable runnable) {
        runnable.run();
    }
}
