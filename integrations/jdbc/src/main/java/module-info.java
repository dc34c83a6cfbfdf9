/** Journal, approvals and chains in a database: PostgreSQL, H2, SQLite. */
module io.afterproof.jdbc {
    requires transitive io.afterproof.runtime;
    requires transitive java.sql;
    requires static com.google.gson;
    requires static info.picocli;
    requires static org.jspecify;

    exports io.afterproof.jdbc;

    opens io.afterproof.jdbc.cli to
            info.picocli;
}
