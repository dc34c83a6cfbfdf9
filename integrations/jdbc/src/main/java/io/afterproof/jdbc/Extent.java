package io.afterproof.jdbc;

import io.afterproof.runtime.JournalEntry;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** How many columns, counted from the first, a transition changes: the arguments, which may be long, seldom are. */
enum Extent {
    PROGRESS(8),
    RESULT(9),
    ATTEMPT(11);

    /** All columns, in the order in which they are bound. */
    static final String COLUMNS = "state, epoch, lease_until, first_sent_at, sent_at, expires_at, has_result, note,"
            + " result, fingerprint, arguments, digest, tenant, tool, chain";

    private final int columns;

    Extent(int columns) {
        this.columns = columns;
    }

    static Extent of(JournalEntry expected, JournalEntry next) {
        if (next.epoch() != expected.epoch()) {
            return ATTEMPT;
        }
        return Objects.equals(next.result(), expected.result()) ? PROGRESS : RESULT;
    }

    String set() {
        return "UPDATE afterproof_journal SET "
                + Arrays.stream(COLUMNS.split(", *"))
                        .limit(columns)
                        .map(column -> column + " = ?")
                        .collect(Collectors.joining(", "));
    }

    /** Fills in the columns, and returns the place of the next parameter. */
    int bind(PreparedStatement statement, JournalEntry entry) throws SQLException {
        statement.setString(1, entry.state().name());
        statement.setLong(2, entry.epoch());
        statement.setLong(3, entry.leaseUntil());
        statement.setLong(4, entry.firstSentAt());
        statement.setLong(5, entry.sentAt());
        statement.setLong(6, entry.expiresAt());
        statement.setInt(7, entry.hasResult() ? 1 : 0);
        statement.setString(8, JdbcJournal.storable(entry.note()));
        if (this != PROGRESS) {
            statement.setString(9, (String) entry.result());
        }
        if (this == ATTEMPT) {
            statement.setString(10, entry.fingerprint().digest());
            statement.setString(11, entry.arguments());
        }
        return columns + 1;
    }
}
