package io.afterproof.test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same thing tried by many at once. */
final class Race {
    static final int RACERS = 8;

    private Race() {}

    /** What each of them got. */
    static <T> List<T> of(Callable<T> attempt) throws Exception {
        ExecutorService racers = Executors.newFixedThreadPool(RACERS);
        try {
            CyclicBarrier start = new CyclicBarrier(RACERS);
            List<Future<T>> results = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                results.add(racers.submit(() -> {
                    start.await();
                    return attempt.call();
                }));
            }
            List<T> got = new ArrayList<>();
            for (Future<T> result : results) {
                got.add(result.get());
            }
            return got;
        } finally {
            racers.shutdownNow();
        }
    }

    /** How many of them could. */
    static long winners(Callable<Boolean> attempt) throws Exception {
        return of(attempt).stream().filter(won -> won).count();
    }
}
