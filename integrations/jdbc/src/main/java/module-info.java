/** Journal, approvals and chains in a database: PostgreSQL, H2, SQLite. */
module io.afterproof.jdbc {
    requires transitive io.afterproof.runtime;
    requires transitive java.sql;
    requires static org.jspecify;

    exports io.afterproof.jdbc;
}
