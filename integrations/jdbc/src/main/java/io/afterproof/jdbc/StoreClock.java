package io.afterproof.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The database's clock, by which the leases of all processes are compared. It is asked now and then; in between, the time
 * that has passed is measured, so that it does not matter when somebody sets the clock of this machine. Thread-safe.
 */
final class StoreClock {
    private static final long REFRESH = TimeUnit.MINUTES.toMillis(1);
    private static final long JUMP = 1_000;

    /** What the database said, and the time of this machine then. */
    private record Reading(long there, long nanos, long wall) {
        long elapsedMillis(long now) {
            return TimeUnit.NANOSECONDS.toMillis(now - nanos);
        }
    }

    private final Database database;
    private final String question;
    private final LongSupplier nanos;
    private final LongSupplier wall;
    private volatile Reading last;

    StoreClock(Database database, Dialect dialect) {
        this(database, dialect, System::nanoTime, System::currentTimeMillis);
    }

    StoreClock(Database database, Dialect dialect, LongSupplier nanos, LongSupplier wall) {
        this.database = database;
        this.question = dialect.clock();
        this.nanos = nanos;
        this.wall = wall;
        this.last = ask();
    }

    /**
     * The database's time.
     *
     * @param local this machine's now, in milliseconds since the epoch; where it is not, because somebody has given the
     *     guards another clock, the answer is as far from the database's time
     */
    long at(long local) {
        long present = wall.getAsLong();
        Reading known = last;
        long elapsed = known.elapsedMillis(nanos.getAsLong());
        boolean jumped = Math.abs(present - known.wall - elapsed) > JUMP; // set, or asleep, which nanoTime does not see
        if (elapsed > REFRESH || jumped) {
            known = refreshed(known);
            elapsed = known.elapsedMillis(nanos.getAsLong());
        }
        return known.there + elapsed + local - present;
    }

    /** Asks again; what was known has to do if the database does not answer, and its next user will hear of that. */
    private Reading refreshed(Reading known) {
        try {
            last = ask();
            return last;
        } catch (StoreUnavailable down) {
            return known;
        }
    }

    /** The connection may take long; only the question counts, and its answer is taken to be of the middle of it. */
    private Reading ask() {
        return database.with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                long start = nanos.getAsLong();
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    long there = row.getLong(1);
                    long took = nanos.getAsLong() - start;
                    return new Reading(
                            there, start + took / 2, wall.getAsLong() - TimeUnit.NANOSECONDS.toMillis(took) / 2);
                }
            }
        });
    }
}
