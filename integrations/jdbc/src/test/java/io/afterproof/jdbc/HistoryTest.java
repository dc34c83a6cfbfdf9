package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.afterproof.SuppressGuard;
import io.afterproof.jdbc.history.Linearizability;
import io.afterproof.jdbc.history.OneEffect;
import io.afterproof.jdbc.history.Operation;
import io.afterproof.jdbc.history.Told;
import io.afterproof.runtime.InMemoryJournal;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients in several processes book the same keys on one PostgreSQL, while processes are killed and others recover; then
 * all that they were told must be what one booking after the other could have told them, and what is at the far end.
 */
class HistoryTest {
    private static final int HISTORIES = Integer.getInteger("histories", 1);
    private static final int ROUNDS = 3;
    private static final int PROCESSES = 3;
    private static final int KEYS = 24;
    private static final int MINUTES_LATER = 6; // the leases of the round before have run out

    @TempDir
    private static Path folder;

    private static EmbeddedPostgres server;
    private static String journalUrl;
    private static String farUrl;
    private static HikariDataSource journalPool;
    private static HikariDataSource farPool;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.durable();
        journalUrl = server.getJdbcUrl("postgres", "postgres");
        new Database(server.getPostgresDatabase()).update("CREATE DATABASE far_end", statement -> {});
        farUrl = server.getJdbcUrl("postgres", "far_end");
        journalPool = BookingProcess.pool(journalUrl, "parent");
        farPool = BookingProcess.pool(farUrl, "parent");
        JdbcJournal.create(journalPool);
        new BookingDesk(farPool, 0, false).create();
    }

    @AfterAll
    static void stop() throws IOException {
        journalPool.close();
        farPool.close();
        server.close();
    }

    @Test
    void whatAllClientsWereToldCanHaveHappenedOneAfterTheOther() throws Exception {
        for (int history = 0; history < HISTORIES; history++) {
            List<String> keys = keys("h" + history);
            Random random = new Random(20261123L + history);
            List<Path> logs = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                logs.addAll(play(history * ROUNDS + round, round * MINUTES_LATER, keys, random));
            }
            logs.add(lookAtTheEnd(history, keys));
            check(BookingLog.read(logs), keys);
        }
    }

    @Test
    @SuppressGuard(value = "UnguardedTool", reason = "what has no guard is to be found out")
    void clientsWithoutAGuardAreFoundOut() throws Exception {
        Path path = folder.resolve("unguarded");
        BookingDesk desk = new BookingDesk(farPool, 0, false);
        try (BookingLog log = new BookingLog(path)) {
            for (int client = 0; client < 2; client++) {
                log.around("book-unguarded", () -> "made " + desk.book("book-unguarded"));
            }
            log.around("book-unguarded", found(desk, "book-unguarded"));
        }
        assertTwoAreFound(path, "book-unguarded");
    }

    @Test
    void aJournalThatForgetsIsFoundOut() throws Exception {
        Path path = folder.resolve("forgetful");
        BookingDesk desk = new BookingDesk(farPool, 0, false);
        try (BookingLog log = new BookingLog(path)) {
            for (int client = 0; client < 2; client++) {
                BookingClient next = new BookingClient(new InMemoryJournal(), desk, Duration.ZERO);
                log.around("book-forgotten", () -> next.call("book-forgotten"));
            }
            log.around("book-forgotten", found(desk, "book-forgotten"));
        }
        assertTwoAreFound(path, "book-forgotten");
    }

    private static void assertTwoAreFound(Path log, String key) throws IOException {
        List<Operation<Told>> history = BookingLog.read(List.of(log)).get(key);
        assertThat(model(key).holds(history)).isFalse();
        assertThat(model(key).witness(history).orElseThrow())
                .singleElement()
                .satisfies(operation -> assertThat(operation.answer()).isInstanceOf(Told.Found.class));
    }

    private static List<String> keys(String name) {
        return IntStream.range(0, KEYS)
                .mapToObj(i -> (i % 2 == 0 ? "book" : "order") + "-" + name + "-" + i)
                .toList();
    }

    /** All processes at once, and one of them is killed on the way, if it has not died before. */
    private static List<Path> play(int round, int minutes, List<String> keys, Random random) throws Exception {
        List<Path> logs = new ArrayList<>();
        List<Process> children = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            Path log = folder.resolve("r" + round + "p" + i);
            logs.add(log);
            List<String> settings = List.of(
                    journalUrl, farUrl, log.toString(), Long.toString(random.nextLong()), Integer.toString(minutes));
            children.add(Children.start(
                    BookingProcess.class,
                    Stream.concat(settings.stream(), keys.stream()).toList()));
        }
        List<BufferedReader> outputs =
                children.stream().map(Process::inputReader).toList();
        for (BufferedReader output : outputs) {
            assertThat(output.readLine()).isEqualTo("ready");
        }
        for (Process child : children) {
            child.outputWriter().append('\n').flush();
        }
        Process victim = children.get(random.nextInt(PROCESSES));
        victim.waitFor(100 + random.nextInt(600), TimeUnit.MILLISECONDS);
        victim.destroyForcibly();
        for (Process child : children) {
            assertThat(child.waitFor(120, TimeUnit.SECONDS)).isTrue();
        }
        Postgres.awaitEndOf("child", journalPool);
        return logs;
    }

    /** Recovers, asks for every key once more, and looks at what there is. */
    @SuppressGuard(value = "ChainUnbounded", reason = "each booking is for itself")
    private static Path lookAtTheEnd(int history, List<String> keys) throws IOException {
        Path path = folder.resolve("end" + history);
        BookingDesk desk = new BookingDesk(farPool, 0, false);
        BookingClient client = new BookingClient(
                JdbcJournal.open(journalPool), desk, Duration.ofMinutes((long) ROUNDS * MINUTES_LATER));
        assertThat(client.guards().recover().open()).isEmpty();
        assertThat(client.guards().recover().forPeople()).isEmpty();
        try (BookingLog log = new BookingLog(path)) {
            for (String key : keys) {
                log.around(key, () -> client.call(key));
                log.around(key, found(desk, key));
            }
        }
        return path;
    }

    private static Supplier<String> found(BookingDesk desk, String key) {
        return () -> String.join(
                " ",
                Stream.concat(Stream.of("found"), desk.numbers(key).stream()).toList());
    }

    private static Linearizability<OneEffect.State, Told> model(String key) {
        return new Linearizability<>(new OneEffect(key.startsWith("order")));
    }

    private static void check(Map<String, List<Operation<Told>>> histories, List<String> keys) {
        assertThat(histories).containsOnlyKeys(keys);
        histories.forEach((key, history) ->
                assertThat(model(key).explain(history)).as(key).isEmpty());
        List<Operation<Told>> all =
                histories.values().stream().flatMap(List::stream).toList();
        // a run without these would prove little
        assertThat(all).anyMatch(operation -> operation.answer() == null);
        assertThat(all).anyMatch(operation -> operation.answer() instanceof Told.Replayed);
        assertThat(all.stream().filter(operation -> operation.answer() instanceof Told.Made))
                .hasSizeGreaterThan(KEYS / 2);
    }
}
