package io.afterproof.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.afterproof.SuppressGuard;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A process of several clients that book the same keys, and of a recovery beside them, until it is done or dies. */
final class BookingProcess {
    private static final int CLIENTS = 3;

    private BookingProcess() {}

    static HikariDataSource pool(String url, String owner) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(PayingProcess.source(url, owner));
        config.setMaximumPoolSize(CLIENTS + 1);
        return new HikariDataSource(config);
    }

    /** Arguments: the journal's database, the far end's, the log, the seed, by how many minutes its clock is late, keys. */
    @SuppressGuard(value = "ChainUnbounded", reason = "each booking is for itself")
    public static void main(String[] arguments) throws Exception {
        long seed = Long.parseLong(arguments[3]);
        List<String> keys = List.of(arguments).subList(5, arguments.length);
        try (HikariDataSource journal = pool(arguments[0], "child");
                HikariDataSource far = pool(arguments[1], "child");
                BookingLog log = new BookingLog(Path.of(arguments[2]))) {
            BookingClient client = new BookingClient(
                    JdbcJournal.open(journal),
                    new BookingDesk(far, seed, true),
                    Duration.ofMinutes(Long.parseLong(arguments[4])));
            System.out.println("ready");
            System.in.read();
            ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
            List<Future<?>> work = new ArrayList<>();
            work.add(threads.submit(() -> client.guards().recover()));
            for (int i = 0; i < CLIENTS; i++) {
                work.add(threads.submit(() -> keys.forEach(key -> log.around(key, () -> client.call(key)))));
            }
            for (Future<?> part : work) {
                part.get();
            }
            threads.shutdown();
        }
    }
}
