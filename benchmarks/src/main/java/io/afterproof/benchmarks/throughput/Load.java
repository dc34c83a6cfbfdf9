package io.afterproof.benchmarks.throughput;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Clients that make calls one after the other.
 *
 * @param clients how many at once
 * @param calls how many all of them make together, at least
 */
record Load(int clients, int calls) {
    /** How many calls that really are, for each client makes as many as the others. */
    int rounded() {
        return callsOfEach() * clients;
    }

    private int callsOfEach() {
        return (calls + clients - 1) / clients;
    }

    /** Calls per second. */
    double run(String prefix, Consumer<String> call) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            CyclicBarrier start = new CyclicBarrier(clients + 1);
            List<Future<?>> ends = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                String name = prefix + " " + client + " ";
                ends.add(threads.submit(() -> {
                    start.await();
                    for (int i = 0; i < callsOfEach(); i++) {
                        call.accept(name + i);
                    }
                    return null;
                }));
            }
            await(start);
            long began = System.nanoTime();
            for (Future<?> end : ends) {
                end.get();
            }
            return rounded() * (double) TimeUnit.SECONDS.toNanos(1) / (System.nanoTime() - began);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(CyclicBarrier start) throws InterruptedException {
        try {
            start.await();
        } catch (java.util.concurrent.BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
