package io.afterproof.sample.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.sample.SampleProcess;
import io.afterproof.sample.shop.Shop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Given a PostgreSQL that is not the sample's own, then it leaves alone what is not its own, and says what is wrong. */
final class PostgresServerTest {
    private static final String OURS = PostgresServer.SCHEMA;

    private static EmbeddedServer server;
    private static String url;

    @BeforeAll
    static void start() throws IOException, SQLException {
        server = EmbeddedServer.start(new PrintWriter(Writer.nullWriter()));
        url = server.url();
        execute("create role guest login password 'right'");
        Path rules = Path.of(answer("show hba_file"));
        Files.writeString(rules, "host all guest all scram-sha-256\n" + Files.readString(rules));
        execute("select pg_reload_conf()");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void tidy() throws SQLException {
        execute("drop schema if exists " + OURS + " cascade");
    }

    @Test
    void theServerOfOurOwnKeepsWhatItHasAcknowledged() throws SQLException {
        assertThat(answer("show fsync")).isEqualTo("on");
        assertThat(answer("show synchronous_commit")).isEqualTo("on");
    }

    @Test
    void aShopIsMadeInASchemaOfItsOwnWhichIsGoneAfterwards() throws SQLException {
        execute("create table public.refunds (whose varchar)");
        try (Stores stores = PostgresServer.at(url, Map.of())) {
            try (Store store = stores.fresh();
                    Shop shop = Shop.create(store.place())) {
                assertThat(shop.count("refunds", "true")).isZero();
                assertThat(shop.count("orders", "true")).isEqualTo(3);
                assertThat(schemasOfOurName()).isEqualTo(1);
            }
            assertThat(schemasOfOurName()).isZero();
            stores.fresh();
        }
        assertThat(schemasOfOurName()).as("closed with a store open").isZero();
        execute("select whose from public.refunds");
        execute("drop table public.refunds");
    }

    @Test
    void aSchemaThatIsThereAlreadyIsNotTouched() throws SQLException {
        execute("create schema " + OURS);
        execute("create table " + OURS + ".precious (whose varchar)");
        try (Stores stores = PostgresServer.at(url, Map.of())) {
            assertThatThrownBy(stores::fresh)
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("there is a schema " + OURS + " already")
                    .hasMessageContaining("drop schema " + OURS + " cascade");
        }
        execute("select whose from " + OURS + ".precious");
    }

    @Test
    void aWrongPasswordIsSaidAndNotRepeated() {
        String guest = url.replaceFirst("\\?.*", "");

        assertThatThrownBy(() -> PostgresServer.at(guest, Map.of("PGUSER", "guest", "PGPASSWORD", "wrong-one")))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("guest")
                .hasMessageContaining("PGPASSWORD")
                .hasMessageNotContaining("wrong-one");
    }

    @Test
    void aUserWhoMayNotMakeASchemaIsTold() {
        String guest = url.replaceFirst("\\?.*", "");
        try (Stores stores = PostgresServer.at(guest, Map.of("PGUSER", "guest", "PGPASSWORD", "right"))) {
            assertThatThrownBy(stores::fresh)
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessageContaining("does not let this user make a schema");
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PostgresServer.at(url.replace("/postgres?", "/nowhere?"), Map.of()))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("no such database")
                .hasMessageContaining("nowhere");
    }

    @Test
    void aRunThatIsStoppedDropsItsSchema(@TempDir Path temporary) throws Exception {
        String here = url.replaceFirst("\\?.*", "");
        try (SampleProcess sample = SampleProcess.start(
                temporary, Map.of("PGUSER", "postgres"), "--scene", "8", "--store", "postgres=" + here)) {
            assertThat(sample.agents()).isNotEmpty();
            assertThat(schemasOfOurName()).isEqualTo(1);

            assertThat(sample.stop()).doesNotContain("run-sample:", "Exception");
        }

        assertThat(schemasOfOurName()).isZero();
    }

    private static long schemasOfOurName() throws SQLException {
        return Long.parseLong(
                answer("select count(*) from information_schema.schemata where schema_name = '" + OURS + "'"));
    }

    private static String answer(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            found.next();
            return found.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
