package io.afterproof.jdbc;

import io.afterproof.runtime.ApprovalDesk;
import io.afterproof.test.ApprovalsContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The contract on each database. */
class JdbcApprovalsTest {
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
    class OnPostgres extends ApprovalsContract {
        @Override
        protected ApprovalDesk approvals() {
            return JdbcApprovals.create(server.getPostgresDatabase());
        }
    }

    @Nested
    class OnH2 extends ApprovalsContract {
        @Override
        protected ApprovalDesk approvals() {
            return JdbcApprovals.create(H2JournalTest.source(folder));
        }
    }

    @Nested
    class OnSqlite extends ApprovalsContract {
        @Override
        protected ApprovalDesk approvals() {
            return JdbcApprovals.create(SqliteJournalTest.source(folder));
        }
    }
}
