package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.CallState;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables of earlier and later versions, with rows in them. */
class SchemaTest {
    private static final String DIGEST = "ab".repeat(32);
    private static final int LATEST = Schema.VERSION;

    @TempDir
    static Path folder;

    private static EmbeddedPostgres server;

    private enum Store {
        POSTGRESQL,
        H2,
        SQLITE
    }

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static DataSource empty(Store store) throws IOException {
        String name = "s" + UUID.randomUUID().toString().replace("-", "");
        Path own = Files.createDirectory(folder.resolve(name));
        return switch (store) {
            case POSTGRESQL -> {
                new Database(server.getPostgresDatabase()).update("CREATE DATABASE " + name, statement -> {});
                yield server.getDatabase("postgres", name);
            }
            case H2 -> H2JournalTest.source(own);
            case SQLITE -> SqliteJournalTest.source(own);
        };
    }

    /** Tables of version 1 with one open call in them. */
    private static DataSource versionOne(Store store) throws IOException {
        DataSource source = empty(store);
        Database database = new Database(source);
        database.together(Schema.step(1));
        database.update(
                "INSERT INTO afterproof_journal (digest, tenant, tool, chain, fingerprint, state, epoch, lease_until,"
                        + " first_sent_at, sent_at, expires_at, has_result, result, arguments, note) VALUES ('" + DIGEST
                        + "', 'acme', 'shop.Tools#pay(long)', '', 'f', 'UNKNOWN', 2, 0, 1000, 2000, 3000, 0, NULL,"
                        + " '[\"500\"]', 'no answer')",
                statement -> {});
        return source;
    }

    private static int version(DataSource source) {
        return new Schema(new Database(source)).known();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void rowsOfVersionOneAreThereAfterTheMigration(Store store) throws IOException {
        DataSource source = versionOne(store);
        CallRecord before =
                Outcomes.of(source).show(DIGEST).orElseThrow().call().orElseThrow();
        JdbcJournal.create(source);

        assertThat(version(source)).isEqualTo(LATEST);
        assertThat(JdbcApprovals.open(source).pending()).isEmpty();
        assertThat(JdbcChains.open(source).waiting()).isEmpty();
        Outcomes outcomes = Outcomes.of(source);
        assertThat(outcomes.list(Outcomes.OPEN, 10)).containsExactly(before);
        outcomes.resolve(before, Resolution.HAPPENED, "Ada", "the statement has it");
        assertThat(outcomes.show(DIGEST).orElseThrow().history()).hasSize(1);
        JdbcJournal.create(source);
        assertThat(outcomes.show(DIGEST).orElseThrow().history()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void lookingDoesNotMigrateAndResolvingNeedsTheAudit(Store store) throws IOException {
        DataSource source = versionOne(store);
        Outcomes outcomes = Outcomes.of(source);
        CallRecord call = outcomes.list(Outcomes.OPEN, 10).get(0);
        assertThat(call.attempts()).isEqualTo(2);
        assertThat(call.note()).isEqualTo("no answer");
        assertThat(outcomes.matching("abab", 2)).containsExactly(DIGEST);
        assertThat(outcomes.show(DIGEST).orElseThrow().history()).isEmpty();

        assertThatThrownBy(() -> outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("version 1")
                .hasMessageContaining("JdbcJournal.create");
        assertThat(outcomes.list(Outcomes.OPEN, 10)).containsExactly(call);
        assertThat(version(source)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void aProgramThatMigratesByItselfIsToldWhatIsMissing(Store store) throws IOException {
        DataSource source = versionOne(store);
        assertThatThrownBy(() -> JdbcJournal.open(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("JdbcJournal.schema(1)");
        assertThat(version(source)).isEqualTo(1);

        new Database(source).together(JdbcJournal.schema(1));
        assertThat(JdbcJournal.open(source).open(10_000, "", 10))
                .extracting(call -> call.state())
                .containsExactly(CallState.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void approvalsAndChainsAreNotOpenedOnOldTablesEither(Store store) throws IOException {
        DataSource source = versionOne(store);
        List<Runnable> uses = List.of(() -> JdbcApprovals.open(source), () -> JdbcChains.open(source));
        for (Runnable use : uses) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("JdbcJournal.schema(1)");
        }
        assertThat(version(source)).isEqualTo(1);
    }

    @Test
    void thereAreNoStatementsForVersionsThatAreNotKnown() {
        for (int unknown : new int[] {-1, LATEST + 1, 99}) {
            assertThatThrownBy(() -> JdbcJournal.schema(unknown))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("not of " + unknown);
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void theStatementsMakeTheTablesFromNothing(Store store) throws IOException {
        DataSource source = empty(store);
        assertThatThrownBy(() -> JdbcJournal.open(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no journal");
        assertThatThrownBy(() -> Outcomes.of(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no journal");
        new Database(source).together(JdbcJournal.schema(0));

        assertThat(JdbcJournal.open(source).open(0, "", 10)).isEmpty();
        assertThat(JdbcApprovals.create(source).pending()).isEmpty();
        assertThat(JdbcChains.create(source).waiting()).isEmpty();
        assertThat(JdbcJournal.schema()).isEqualTo(JdbcJournal.schema(0));
        assertThat(JdbcJournal.schema(LATEST)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void tablesOfALaterVersionAreLeftAlone(Store store) throws IOException {
        DataSource source = empty(store);
        JdbcJournal.create(source);
        new Database(source).update("INSERT INTO afterproof_schema (version) VALUES (99)", statement -> {});

        List<Runnable> uses = List.of(
                () -> JdbcJournal.create(source),
                () -> JdbcJournal.open(source),
                () -> JdbcApprovals.open(source),
                () -> JdbcChains.open(source),
                () -> Outcomes.of(source));
        for (Runnable use : uses) {
            assertThatThrownBy(use::run)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("version 99")
                    .hasMessageContaining("update it");
        }
    }

    @ParameterizedTest
    @EnumSource(Store.class)
    void ofManyWhoMigrateAtOnceAllAreServed(Store store) throws Exception {
        DataSource source = versionOne(store);
        int programs = 4;
        CyclicBarrier start = new CyclicBarrier(programs);
        ExecutorService all = Executors.newFixedThreadPool(programs);
        try {
            List<Future<JdbcJournal>> journals = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                journals.add(all.submit(() -> {
                    start.await();
                    return JdbcJournal.create(source);
                }));
            }
            for (Future<JdbcJournal> journal : journals) {
                assertThat(journal.get().open(10_000, "", 10)).hasSize(1);
            }
        } finally {
            all.shutdownNow();
        }
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotAnEmptyOne() {
        DataSource none = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("connection refused");
                });

        assertThatThrownBy(() -> JdbcApprovals.create(none)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> JdbcChains.open(none)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> JdbcJournal.open(none)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> Outcomes.of(none)).isInstanceOf(StoreUnavailable.class);
    }
}
