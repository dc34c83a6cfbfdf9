package io.afterproof.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** What the databases say differently. */
enum Dialect {
    POSTGRESQL("SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::bigint"),
    H2("SELECT DATEDIFF(MILLISECOND, TIMESTAMP WITH TIME ZONE '1970-01-01 00:00:00+00', CURRENT_TIMESTAMP)"),
    SQLITE("SELECT CAST((julianday('now') - 2440587.5) * 86400000 AS INTEGER)");

    private final String clock;

    Dialect(String clock) {
        this.clock = clock;
    }

    /** Asks for the database's time, in milliseconds since the epoch. */
    String clock() {
        return clock;
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
