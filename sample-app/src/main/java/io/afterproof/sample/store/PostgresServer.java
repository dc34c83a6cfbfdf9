package io.afterproof.sample.store;

import io.afterproof.sample.AtExit;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Databases in a PostgreSQL that runs already. Each is a schema of the name {@value #SCHEMA}, which is made, looked into
 * alone, and dropped again. If there is one already, it is somebody else's and is not touched.
 */
final class PostgresServer implements Stores {
    static final String SCHEMA = "afterproof_sample";

    private static final String PROTOCOL = "jdbc:postgresql:";

    private final Place place;
    private final AtExit atExit = AtExit.run("postgres-schema", this::abandon);
    private boolean made;
    private boolean over;

    private PostgresServer(Place place) {
        this.place = place;
    }

    /**
     * The server behind a URL.
     *
     * @throws IllegalArgumentException if it is no URL of PostgreSQL's driver
     * @throws StoreUnusable if there is no driver, or no connection
     */
    static PostgresServer at(String url, Map<String, String> environment) {
        requireDriver();
        if (!url.startsWith(PROTOCOL) || !isUnderstood(url)) {
            throw new IllegalArgumentException("a URL is needed such as " + PROTOCOL + "//localhost:5432/mydatabase");
        }
        PostgresServer server =
                new PostgresServer(new Place(url, environment.get("PGUSER"), environment.get("PGPASSWORD"), SCHEMA));
        server.with(Connection::isReadOnly); // there is a server, and it lets us in
        return server;
    }

    /** Without it the sample was built without PostgreSQL. */
    static void requireDriver() {
        try {
            Class.forName("org.postgresql.Driver");
        } catch (ClassNotFoundException e) {
            throw new StoreUnusable(
                    "the sample was built without PostgreSQL. Start it with run-sample, which fetches what is missing",
                    e);
        }
    }

    private static boolean isUnderstood(String url) {
        try {
            DriverManager.getDriver(url);
            return true;
        } catch (SQLException noDriver) {
            return false;
        }
    }

    private record Schema(PostgresServer server) implements Store {
        @Override
        public Place place() {
            return server.place;
        }

        @Override
        public void close() {
            server.drop();
        }
    }

    @Override
    public synchronized Store fresh() {
        if (over) {
            throw new IllegalStateException("the run is over");
        }
        execute("create schema " + SCHEMA);
        made = true;
        return new Schema(this);
    }

    private synchronized void drop() {
        if (made) {
            execute("drop schema " + SCHEMA + " cascade");
            made = false;
        }
    }

    @Override
    public void close() {
        end();
        atExit.callOff();
    }

    private synchronized void end() {
        over = true;
        drop();
    }

    private void abandon() {
        try {
            end();
        } catch (StoreUnusable gone) {
            System.err.println("run-sample: the schema " + SCHEMA + " is left in " + place + ": " + gone.getMessage());
        }
    }

    private void execute(String sql) {
        with(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        boolean on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try (Connection connection = DriverManager.getConnection(place.url(), login())) {
            work.on(connection);
        } catch (SQLException e) {
            throw new StoreUnusable(explained(e), e);
        }
    }

    private Properties login() {
        Properties login = new Properties();
        set(login, "user", place.user());
        set(login, "password", place.password());
        return login;
    }

    private static void set(Properties login, String name, @Nullable String value) {
        if (value != null) {
            login.setProperty(name, value);
        }
    }

    /** By the SQL states of PostgreSQL. */
    private String explained(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case "42P06" ->
                "there is a schema " + SCHEMA + " already in " + place + ". Either another run is using it, or one was"
                        + " killed; then remove it with: drop schema " + SCHEMA + " cascade";
            case "42501" -> place + " does not let this user make a schema: " + e.getMessage();
            case "3D000" -> "there is no such database, " + place + ": " + e.getMessage();
            case "28P01", "28000", "08004" ->
                place + " does not let this user in: " + e.getMessage()
                        + ". Set PGUSER and PGPASSWORD, or user and password in the URL";
            default ->
                state.startsWith("08")
                        ? "no PostgreSQL answers at " + place + ": " + e.getMessage()
                        : place + " failed: " + e.getMessage();
        };
    }
}
