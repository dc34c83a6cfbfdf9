package io.afterproof.sample.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is, so that another process can be told.
 *
 * @param user null for what the URL says
 * @param password null for none, or what the URL says
 * @param schema the only one that is looked into; null for the database's own
 */
public record Place(
        String url,
        @Nullable String user,
        @Nullable String password,
        @Nullable String schema) {
    private static final int CONNECTIONS = 4;

    /** Connections to it. As long as there are any to a file of H2, no other process can open it. */
    public HikariDataSource open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setSchema(schema);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return url.replaceFirst("\\?.*", "");
    }
}
