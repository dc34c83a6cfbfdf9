package io.afterproof.benchmarks.simulation;

import dev.failsafe.Failsafe;
import dev.failsafe.RetryPolicy;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;

/**
 * Retry libraries as they come: as many attempts as the others, and the same pause, which passes in virtual time. A
 * caller whose process died makes its call again.
 */
enum Peer implements Strategy {
    /** Its retry, with no other configuration. */
    RESILIENCE4J {
        @Override
        void attempts(World world) {
            Retry.of(
                            "payments",
                            RetryConfig.custom()
                                    .maxAttempts(HandWritten.ATTEMPTS)
                                    .intervalFunction(attempt -> {
                                        world.pause(HandWritten.DELAY);
                                        return 0L;
                                    })
                                    .build())
                    .executeRunnable(() -> world.pay(null));
        }
    },
    /** Its retry, with no other configuration. */
    FAILSAFE {
        @Override
        void attempts(World world) {
            RetryPolicy<Object> policy = RetryPolicy.builder()
                    .withMaxAttempts(HandWritten.ATTEMPTS)
                    .onRetry(attempt -> world.pause(HandWritten.DELAY))
                    .build();
            Failsafe.with(policy).run(() -> world.pay(null));
        }
    };

    abstract void attempts(World world);

    @Override
    public Told pay(String paymentId, World world) {
        while (true) {
            try {
                attempts(world);
                return Told.DONE;
            } catch (NoAnswer e) {
                return Told.FAILED;
            } catch (ProcessDied e) {
                world.restart();
            }
        }
    }
}
