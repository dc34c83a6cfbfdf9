package io.afterproof.sample.store;

import io.afterproof.sample.TemporaryFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL of the sample's own, in a folder that goes with it. It keeps what it has acknowledged. */
final class EmbeddedServer implements Stores {
    private static final String PROGRAMS = "ot.epg.working-dir"; // the folder into which they are unpacked

    private final TemporaryFolder folder = TemporaryFolder.create(this::stop);
    private @Nullable EmbeddedPostgres server;
    private @Nullable Stores stores;

    private EmbeddedServer() {}

    static EmbeddedServer start(PrintWriter progress) {
        PostgresServer.requireDriver();
        progress.println("run-sample: starting a PostgreSQL for this run ...");
        EmbeddedServer embedded = new EmbeddedServer();
        try {
            embedded.start();
            return embedded;
        } catch (IOException | RuntimeException e) {
            embedded.close();
            throw new StoreUnusable(
                    "PostgreSQL could not be started (" + e.getMessage() + "). Use one that runs: --store postgres=URL",
                    e);
        }
    }

    private synchronized void start() throws IOException {
        EmbeddedPostgres started = startIn(folder.path());
        server = started;
        stores = PostgresServer.at(url(started), Map.of());
    }

    private static EmbeddedPostgres startIn(Path home) throws IOException {
        System.setProperty(PROGRAMS, home.toString());
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(home.resolve("data"))
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("unix_socket_directories", "")
                    .setRegisterShutdownHook(false)
                    .start();
        } finally {
            System.clearProperty(PROGRAMS);
        }
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Where it can be reached as long as it runs. */
    synchronized String url() {
        return url(Objects.requireNonNull(server, "the server is stopped"));
    }

    @Override
    public synchronized Store fresh() {
        if (stores == null) {
            throw new IllegalStateException("the server is stopped");
        }
        return stores.fresh();
    }

    @Override
    public void close() {
        folder.close();
    }

    /** Also stops a server whose start is still under way. */
    private synchronized void stop() {
        try {
            if (stores != null) {
                stores.close();
                stores = null;
            }
            if (server != null) {
                server.close();
                server = null;
            }
        } catch (IOException e) {
            throw new StoreUnusable("PostgreSQL could not be stopped: " + e.getMessage(), e);
        }
    }
}
