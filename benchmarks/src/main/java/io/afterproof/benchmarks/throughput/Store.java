package io.afterproof.benchmarks.throughput;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.TreeMap;

/** A PostgreSQL server of its own, and a pool of connections that commit synchronously. */
final class Store implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private Store(EmbeddedPostgres server, HikariDataSource pool) {
        this.server = server;
        this.pool = pool;
    }

    /**
     * Starts one.
     *
     * @param fsync whether the server waits for the disk, without which it loses data with the machine's power
     */
    static Store start(boolean fsync, int connections) throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", fsync ? "on" : "off")
                .setServerConfig("full_page_writes", "on")
                .start();
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(connections);
        return new Store(server, new HikariDataSource(config));
    }

    HikariDataSource pool() {
        return pool;
    }

    /** Empties the journal, so that both sides begin alike. */
    void clear() {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE afterproof_journal");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many rows there are in each state. */
    TreeMap<String, Integer> rows() {
        TreeMap<String, Integer> rows = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("SELECT state, COUNT(*) FROM afterproof_journal GROUP BY state")) {
            while (found.next()) {
                rows.put(found.getString(1), found.getInt(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return rows;
    }

    @Override
    public void close() {
        pool.close();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
