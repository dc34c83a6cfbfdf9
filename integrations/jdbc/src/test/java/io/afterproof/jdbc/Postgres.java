package io.afterproof.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

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
}
