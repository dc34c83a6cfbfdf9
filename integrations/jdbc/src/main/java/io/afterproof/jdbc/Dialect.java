package io.afterproof.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What the databases say differently. */
enum Dialect {
    POSTGRESQL(
            "SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint",
            " AND set_config('synchronous_commit', 'off', true) = 'off'"),
    H2("SELECT DATEDIFF(MILLISECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00', CURRENT_TIMESTAMP)", ""),
    SQLITE("SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)", "");

    private final String clock;
    private final String unflushed;

    Dialect(String clock, String unflushed) {
        this.clock = clock;
        this.unflushed = unflushed;
    }

    /** Asks for the database's time, in milliseconds since the epoch. */
    String clock() {
        return clock;
    }

    /**
     * The same change, but its commit does not wait for the disk: the next one that does takes it along, since a database
     * writes its log in order. Where there is no such thing, the statement as it is.
     *
     * @param change ends with a condition
     */
    String unflushed(String change) {
        return change + unflushed;
    }

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toLowerCase(Locale.ROOT)) {
            case "postgresql" -> POSTGRESQL;
            case "h2" -> H2;
            case "sqlite" -> SQLITE;
            default ->
                throw new IllegalArgumentException(
                        "afterproof-jdbc knows PostgreSQL, H2 and SQLite, and this is " + product);
        };
    }
}
