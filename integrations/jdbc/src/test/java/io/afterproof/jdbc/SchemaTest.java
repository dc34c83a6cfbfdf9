package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that are made, moved on and made by somebody else. */
class SchemaTest {
    @TempDir
    static Path folder;

    static List<DataSource> sources() {
        return List.of(H2JournalTest.source(folder.resolve("h2")), SqliteJournalTest.source(folder));
    }

    private static void assertComplete(DataSource source) {
        assertThat(JdbcApprovals.create(source).pending()).isEmpty();
        assertThat(JdbcChains.create(source).waiting()).isEmpty();
        assertThat(JdbcJournal.create(source).open(0, "", 1)).isEmpty();
    }

    private static void drop(Database database) {
        for (String table :
                List.of("afterproof_schema", "afterproof_journal", "afterproof_approval", "afterproof_chain")) {
            database.update("DROP TABLE IF EXISTS " + table, statement -> {});
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theTablesOfTheFirstVersionAreMovedOn(DataSource source) {
        Database database = new Database(source);
        drop(database);
        new Schema(database).migrateTo(1);

        assertComplete(source);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tablesThatTheProgramMadeItselfAreUpToDate(DataSource source) {
        Database database = new Database(source);
        drop(database);
        database.together(JdbcJournal.schema());

        assertComplete(source);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tablesOfALaterVersionAreLeftAlone(DataSource source) {
        Database database = new Database(source);
        drop(database);
        JdbcChains.create(source);
        database.update("INSERT INTO afterproof_schema (version) VALUES (1000)", statement -> {});

        assertThatThrownBy(() -> JdbcChains.create(source))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("1000");
        drop(database);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNotAnEmptyOne() {
        DataSource none = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new SQLException("connection refused");
                });

        assertThatThrownBy(() -> JdbcApprovals.create(none)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> JdbcChains.open(none)).isInstanceOf(StoreUnavailable.class);
    }
}
