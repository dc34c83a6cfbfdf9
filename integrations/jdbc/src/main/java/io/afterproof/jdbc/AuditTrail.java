package io.afterproof.jdbc;

import io.afterproof.runtime.CallState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries beside the journal, with times by the database's clock, each later than the one before. Thread-safe. */
final class AuditTrail {
    private static final String COLUMNS =
            "id, digest, event, tenant, tool, chain, attempt, from_state, to_state, by_whom, note, result, recorded_at";
    private static final String OF_CALL =
            "SELECT " + COLUMNS + " FROM afterproof_audit WHERE digest = ? ORDER BY recorded_at, id";

    private final Database database;
    private final String insert;

    AuditTrail(Database database, Dialect dialect) {
        this.database = database;
        String now = "(" + dialect.clock() + ")";
        // the clock's milliseconds are too coarse to tell what came first
        this.insert = "INSERT INTO afterproof_audit (" + COLUMNS + ") VALUES (" + "?, ".repeat(12)
                + "(SELECT CASE WHEN COALESCE(MAX(recorded_at), 0) < " + now + " THEN " + now
                + " ELSE MAX(recorded_at) + 1 END FROM afterproof_audit WHERE digest = ?))";
    }

    /**
     * What an entry is about.
     *
     * @param attempt the one that the writer knew
     */
    record Subject(String digest, String tenant, String tool, String chain, long attempt, CallState from) {}

    /** The answer of somebody who had lost the call. */
    void late(Subject subject, @Nullable CallState to, @Nullable String result) {
        List<String> standing = database.query(
                "SELECT state, epoch FROM afterproof_journal WHERE digest = ?",
                statement -> statement.setString(1, subject.digest()),
                row -> "the call stood at " + row.getString(1) + ", attempt " + row.getLong(2));
        String note = "too late, " + (standing.isEmpty() ? "the call was settled and forgotten" : standing.get(0));
        database.together(connection -> {
            append(connection, AuditEntry.Event.LATE_COMPLETION, subject, to, null, note, result);
            return subject;
        });
    }

    void handedOver(Connection connection, Subject subject, @Nullable String note) throws SQLException {
        append(connection, AuditEntry.Event.HANDED_OVER, subject, CallState.HUMAN, null, note, null);
    }

    void resolved(Connection connection, Subject subject, CallState to, String by, String reason) throws SQLException {
        append(connection, AuditEntry.Event.RESOLVED, subject, to, by, reason, null);
    }

    private void append(
            Connection connection,
            AuditEntry.Event event,
            Subject subject,
            @Nullable CallState to,
            @Nullable String by,
            @Nullable String note,
            @Nullable String result)
            throws SQLException {
        Database.update(connection, insert, statement -> {
            int next = 1;
            statement.setString(next++, UUID.randomUUID().toString());
            statement.setString(next++, subject.digest());
            statement.setString(next++, event.name());
            statement.setString(next++, subject.tenant());
            statement.setString(next++, subject.tool());
            statement.setString(next++, subject.chain());
            statement.setLong(next++, subject.attempt());
            statement.setString(next++, subject.from().name());
            statement.setString(next++, to == null ? null : to.name());
            statement.setString(next++, by);
            statement.setString(next++, JdbcJournal.storable(note));
            statement.setString(next++, result);
            statement.setString(next, subject.digest());
        });
    }

    /** What is known about a call, oldest first. */
    List<AuditEntry> of(String digest) {
        return database.query(OF_CALL, statement -> statement.setString(1, digest), AuditTrail::entry);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        String to = row.getString("to_state");
        return new AuditEntry(
                row.getString("digest"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                AuditEntry.Event.valueOf(row.getString("event")),
                row.getString("tenant"),
                row.getString("tool"),
                row.getString("chain"),
                row.getLong("attempt"),
                CallState.valueOf(row.getString("from_state")),
                to == null ? null : CallState.valueOf(to),
                row.getString("by_whom"),
                row.getString("note"),
                row.getString("result"));
    }
}
