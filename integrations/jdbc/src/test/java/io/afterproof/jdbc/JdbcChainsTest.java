package io.afterproof.jdbc;

import io.afterproof.runtime.Chains;
import io.afterproof.test.ChainsContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract on each database. */
class JdbcChainsTest {
    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.durable();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Nested
    class OnPostgres extends ChainsContract {
        @Override
        protected Chains chains() {
            return JdbcChains.create(server.getPostgresDatabase());
        }
    }

    /** Where whoever is slower is told that its transaction was rolled back. */
    @Nested
    class OnSerializablePostgres extends ChainsContract {
        @Override
        protected Chains chains() {
            return JdbcChains.create(PayingProcess.source(server.getJdbcUrl("postgres", "postgres")
                    + "&options=-c%20default_transaction_isolation=serializable"));
        }
    }

    @Nested
    class OnH2 extends ChainsContract {
        @Override
        protected Chains chains() {
            return JdbcChains.create(H2JournalTest.source(folder));
        }
    }

    @Nested
    class OnSqlite extends ChainsContract {
        @Override
        protected Chains chains() {
            return JdbcChains.create(SqliteJournalTest.source(folder));
        }
    }
}
