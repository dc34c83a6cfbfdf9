package io.afterproof.sample.store;

import java.io.PrintWriter;
import java.util.Map;

/** Makes empty databases, one after another, and leaves nothing of them behind. */
public interface Stores extends AutoCloseable {
    /** Files of H2. */
    String H2 = "h2";

    /** A PostgreSQL that is started for the run, or with {@code =URL} one that runs already. */
    String POSTGRES = "postgres";

    /**
     * An empty database. At most one of PostgreSQL's is open at a time.
     *
     * @throws StoreUnusable if there can be none
     */
    Store fresh();

    /** Removes whatever is left. */
    @Override
    void close();

    /**
     * The stores of that name.
     *
     * @param name {@link #H2}, {@link #POSTGRES}, or {@link #POSTGRES} with {@code =} and a JDBC URL
     * @param environment has {@code PGUSER} and {@code PGPASSWORD} for a URL that does not say them
     * @param progress told what takes long
     * @throws IllegalArgumentException if there are none of that name
     * @throws StoreUnusable if they cannot be used
     */
    static Stores of(String name, Map<String, String> environment, PrintWriter progress) {
        if (name.equals(H2)) {
            return new H2Files();
        }
        if (name.equals(POSTGRES)) {
            return EmbeddedServer.start(progress);
        }
        if (name.startsWith(POSTGRES + "=")) {
            return PostgresServer.at(name.substring(POSTGRES.length() + 1), environment);
        }
        throw new IllegalArgumentException("there are " + H2 + ", " + POSTGRES + " and " + POSTGRES + "=URL");
    }
}
