package io.afterproof.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** A server for tests. */
final class Postgres {
    private Postgres() {}

    /** One that does not lose what it has acknowledged; by default the embedded one may. */
    static EmbeddedPostgres durable() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** Waits until what killed processes asked for last is done: the server may still be at it when they are dead. */
    static void awaitEndOf(String owner, DataSource source) {
        Database database = new Database(source);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (database.query(
                                "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = ?",
                                statement -> statement.setString(1, owner),
                                row -> row.getInt(1))
                        .get(0)
                > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("connections of " + owner + " are still there");
            }
        }
    }
}
