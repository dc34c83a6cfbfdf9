package io.afterproof.jdbc;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The database's clock, by which the leases of all processes are compared: how far it is ahead of this machine's is asked
 * now and then. An answer that took long says little and is not used. Thread-safe.
 */
final class StoreClock {
    private static final long REFRESH = TimeUnit.MINUTES.toNanos(1);
    private static final long SLOWEST = TimeUnit.SECONDS.toNanos(1);

    private final Database database;
    private final String question;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime());
    private volatile long ahead;

    StoreClock(Database database, Dialect dialect) {
        this.database = database;
        this.question = dialect.clock();
        ask();
    }

    /** The database's time when this machine's is that one, both in milliseconds since the epoch. */
    long at(long local) {
        long asked = askedAt.get();
        long now = System.nanoTime();
        if (now - asked > REFRESH && askedAt.compareAndSet(asked, now)) {
            try {
                ask();
            } catch (StoreUnavailable down) {
                return local + ahead; // whoever needs the database next will hear of it
            }
        }
        return local + ahead;
    }

    private void ask() {
        long start = System.nanoTime();
        long before = System.currentTimeMillis();
        long there =
                database.query(question, statement -> {}, row -> row.getLong(1)).get(0);
        long took = System.nanoTime() - start;
        if (took < SLOWEST) {
            ahead = there - before - TimeUnit.NANOSECONDS.toMillis(took) / 2;
        }
    }
}
