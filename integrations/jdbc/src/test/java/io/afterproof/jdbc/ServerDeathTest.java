package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is killed with all its processes has kept every state that somebody acted on. */
class ServerDeathTest {
    private static final int ROWS = 20;
    private static final long NOW = 1_000_000;
    private static final long LEASE = 60_000;

    @TempDir
    static Path folder;

    private static List<JournalEntry> verified;
    private static List<JournalEntry> sent;
    private static List<JournalEntry> succeeded;
    private static List<JournalEntry> reserved;
    private static EmbeddedPostgres survivor;
    private static Journal journal;

    @BeforeAll
    static void aServerDiesAndIsStartedAgain() throws IOException {
        EmbeddedPostgres victim = server();
        journal = JdbcJournal.create(victim.getPostgresDatabase());
        verified = rows(row -> moved(succeeded(row), next -> next.settled(CallState.VERIFIED, NOW + LEASE)));
        sent = rows(ServerDeathTest::sent);
        succeeded = rows(ServerDeathTest::succeeded);
        reserved = rows(row -> row);
        kill();
        victim.close();
        survivor = server();
        journal = JdbcJournal.open(survivor.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        survivor.close();
    }

    /** What is not waited for stays in memory for long. */
    private static EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("wal_writer_delay", "10s")
                .start();
    }

    private static void kill() throws IOException {
        String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid"))
                .get(0);
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private static List<JournalEntry> rows(UnaryOperator<JournalEntry> life) {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> life.apply(inserted(Fingerprint.of(life.hashCode(), i))))
                .toList();
    }

    private static JournalEntry inserted(Fingerprint fingerprint) {
        CallKey key = new CallKey("tenant", "shop.Tools#pay(java.lang.String,long)", "chain", fingerprint);
        JournalEntry row = JournalEntry.first(
                key, fingerprint, "[\"order\",500]", CallState.RESERVED, NOW, NOW + LEASE, NOW + 2 * LEASE);
        assertThat(journal.insert(row, NOW)).isTrue();
        return row;
    }

    private static JournalEntry sent(JournalEntry row) {
        return moved(row, next -> next.sent(NOW, NOW + LEASE));
    }

    private static JournalEntry succeeded(JournalEntry row) {
        return moved(sent(row), next -> next.returned("\"receipt\""));
    }

    private static JournalEntry moved(JournalEntry row, UnaryOperator<JournalEntry> step) {
        JournalEntry next = step.apply(row);
        assertThat(journal.replace(row, next)).isTrue();
        return next;
    }

    private static JournalEntry found(JournalEntry row) {
        return Objects.requireNonNull(journal.find(row.key()), "the row is gone");
    }

    @Test
    void whatWasSentIsSentAndWhatWasReturnedIsThereWithItsResult() {
        assertThat(sent).allSatisfy(row -> assertThat(found(row).state()).isEqualTo(CallState.SENT));
        assertThat(verified).allSatisfy(row -> {
            assertThat(found(row).state()).isEqualTo(CallState.VERIFIED);
            assertThat(found(row).result()).isEqualTo("\"receipt\"");
        });
    }

    @Test
    void whatWasAnsweredButNotReadBackYetWasSentAtLeast() {
        assertThat(succeeded)
                .allSatisfy(row -> assertThat(found(row).state()).isIn(CallState.SENT, CallState.SUCCEEDED));
    }

    /** Without a loss this test would show nothing about what is not lost. */
    @Test
    void whatWasOnlyReservedMayBeGoneAndIsNotSentThen() {
        List<JournalEntry> gone =
                reserved.stream().filter(row -> journal.find(row.key()) == null).toList();

        assertThat(gone).isNotEmpty();
        assertThat(gone)
                .allSatisfy(row -> assertThat(journal.replace(row, row.sent(NOW, NOW + LEASE)))
                        .isFalse());
    }
}
