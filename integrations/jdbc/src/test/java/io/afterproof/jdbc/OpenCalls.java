package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OutcomeUnknown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** Calls that are left open in a database, through a guard or without one, by a name that no other test has. */
abstract class OpenCalls {
    static final Duration HOUR = Duration.ofHours(1);

    final Bank bank = new Bank();
    final String id = UUID.randomUUID().toString();
    JdbcJournal journal;
    Guards guards;
    TransferTools tools;
    Outcomes outcomes;

    abstract DataSource source();

    @BeforeEach
    void open() {
        journal = JdbcJournal.create(source());
        guards = Guards.builder().journal(journal).build();
        tools = Afterproof.guard(TransferTools.class, bank, guards);
        outcomes = Outcomes.of(source());
    }

    /** Leaves a call of which nobody knows, and returns it. */
    CallRecord unknown(Bank.Fault fault, Runnable call) {
        bank.fault = fault;
        bank.blind = true;
        assertThatThrownBy(call::run).isInstanceOf(OutcomeUnknown.class);
        bank.fault = Bank.Fault.NONE;
        bank.blind = false;
        return mine();
    }

    CallRecord mine() {
        List<CallRecord> mine = listed();
        assertThat(mine).hasSize(1);
        return mine.get(0);
    }

    List<CallRecord> listed() {
        return outcomes.list(Outcomes.OPEN, Integer.MAX_VALUE).stream()
                .filter(call -> call.arguments() != null && call.arguments().contains(id))
                .toList();
    }

    Evidence shown(String digest) {
        return outcomes.show(digest).orElseThrow();
    }

    CallState state(String digest) {
        return shown(digest).call().orElseThrow().state();
    }

    /** A row that nobody made through a guard. */
    JournalEntry row(CallState state, long now, long leaseUntil) {
        CallKey key = new CallKey("acme", "shop.Tools#pay(long)", "chain 7", Fingerprint.of(id, state.name()));
        JournalEntry row = JournalEntry.first(
                key,
                Fingerprint.of(id),
                "[\"\\\"" + id + "\\\"\"]",
                state,
                now,
                leaseUntil,
                now + 24 * HOUR.toMillis());
        assertThat(journal.insert(row, now)).isTrue();
        return row;
    }

    String digestOf(String argument) {
        return new Database(source())
                .query(
                        "SELECT digest FROM afterproof_journal WHERE arguments LIKE ?",
                        statement -> statement.setString(1, "%" + argument + "%"),
                        row -> row.getString(1))
                .get(0);
    }
}
