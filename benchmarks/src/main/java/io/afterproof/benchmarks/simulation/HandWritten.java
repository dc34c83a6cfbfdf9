package io.afterproof.benchmarks.simulation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Loops as people write them. They are given the benefit of the doubt: when their process dies, the next one knows that
 * it was an attempt, and how many there were.
 */
enum HandWritten implements Strategy {
    /** One attempt; everything else is for a person. */
    NEVER_RETRY {
        @Override
        public Told pay(String paymentId, World world) {
            return attempt(world, null) ? Told.DONE : Told.UNKNOWN;
        }
    },
    /** Again, until it answers. */
    NAIVE {
        @Override
        public Told pay(String paymentId, World world) {
            return retry(world, null, false, Duration.ZERO);
        }
    },
    /** Again, if it is not there right after the failure. */
    VERIFY_AT_ONCE {
        @Override
        public Told pay(String paymentId, World world) {
            return retry(world, null, true, Duration.ZERO);
        }
    },
    /** Again, if it is not there when it can no longer land. */
    VERIFY_AFTER_SETTLE {
        @Override
        public Told pay(String paymentId, World world) {
            return retry(world, null, true, World.LATEST);
        }
    },
    /** Again, with a key by which the bank dedupes. */
    REMOTE_DEDUPE {
        @Override
        public Told pay(String paymentId, World world) {
            return retry(world, paymentId, false, Duration.ZERO);
        }
    };

    static final int ATTEMPTS = 3;
    static final Duration DELAY = Duration.ofSeconds(1);

    private static Told retry(World world, @Nullable String key, boolean verifies, Duration settle) {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (i > 0) {
                world.pause(DELAY);
            }
            if (attempt(world, key)) {
                return Told.DONE;
            }
            if (verifies) {
                world.pause(settle);
                Told seen = verify(world);
                if (seen != Told.FAILED) {
                    return seen;
                }
            }
        }
        return Told.FAILED;
    }

    private static boolean attempt(World world, @Nullable String key) {
        try {
            world.pay(key);
            return true;
        } catch (NoAnswer e) {
            return false;
        } catch (ProcessDied e) {
            world.restart();
            return false;
        }
    }

    private static Told verify(World world) {
        for (int i = 0; i < ATTEMPTS; i++) {
            try {
                return world.paid() > 0 ? Told.DONE : Told.FAILED;
            } catch (NoAnswer e) {
                world.pause(DELAY);
            }
        }
        return Told.UNKNOWN;
    }
}
