package io.afterproof.jdbc;

import io.afterproof.jdbc.AuditTrail.Subject;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OpenCall;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A journal in PostgreSQL, H2 or SQLite, which any number of processes may share. Each step is committed before it
 * returns, so that no lock is held while a tool runs. What the database throws is passed on, and mutations that cannot be
 * journalled do not run. What is left to a person, and the answers of those who have lost their call, are kept beside the
 * rows as {@link AuditEntry}s. Thread-safe.
 *
 * <p>Give it a {@link DataSource} whose connections take no part in the program's own transactions: what has been sent
 * must stay recorded when those are rolled back. A pool is of use, since each step takes a connection.
 *
 * <pre>{@code
 * Guards guards = Guards.builder().journal(JdbcJournal.create(dataSource)).build();
 * guards.recover();
 * }</pre>
 */
public final class JdbcJournal implements Journal {
    private static final int COLUMN_COUNT = 15;
    private static final String FIND = "SELECT " + Extent.COLUMNS + " FROM afterproof_journal WHERE digest = ?";
    private static final String INSERT = "INSERT INTO afterproof_journal (" + Extent.COLUMNS + ") SELECT "
            + "?, ".repeat(COLUMN_COUNT - 1) + "? WHERE NOT EXISTS (SELECT 1 FROM afterproof_journal WHERE digest = ?)";
    private static final String EXPIRED = "state IN ("
            + Arrays.stream(CallState.values())
                    .filter(CallState::expires)
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", "))
            + ") AND expires_at <= ? AND lease_until <= ?";
    private static final String UNMOVED = " WHERE digest = ? AND state = ? AND epoch = ?";
    private static final Map<Extent, String> REPLACE = replacing(change -> change);
    private static final String RENEW = Extent.ATTEMPT.set() + " WHERE digest = ? AND " + EXPIRED;
    private static final String OPEN = "SELECT " + Extent.COLUMNS + " FROM afterproof_journal WHERE digest > ? AND ("
            + isOpen("?") + ") ORDER BY digest LIMIT ?";

    private final Database database;
    private final StoreClock clock;
    private final AuditTrail audit;
    private final String insertUnflushed;
    private final Map<Extent, String> replaceUnflushed;

    private JdbcJournal(Database database) {
        Dialect dialect = database.dialect();
        this.database = database;
        this.clock = new StoreClock(database, dialect);
        this.audit = new AuditTrail(database, dialect);
        this.insertUnflushed = dialect.unflushed(INSERT);
        this.replaceUnflushed = replacing(dialect::unflushed);
    }

    /** The rows for which {@link JournalEntry#isOpen} holds; the time is asked for twice. */
    static String isOpen(String now) {
        return "state IN ('UNKNOWN', 'UNVERIFIED')"
                + " OR state IN ('RESERVED', 'SENT', 'VERIFYING') AND lease_until <= " + now
                + " OR state = 'SUCCEEDED' AND lease_until <> 0 AND lease_until <= " + now;
    }

    private static Map<Extent, String> replacing(UnaryOperator<String> adapted) {
        Map<Extent, String> statements = new EnumMap<>(Extent.class);
        for (Extent extent : Extent.values()) {
            statements.put(extent, adapted.apply(extent.set() + UNMOVED));
        }
        return statements;
    }

    /**
     * A journal in this database; creates its tables, or brings them to this version.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables belong to a later version
     */
    public static JdbcJournal create(DataSource source) {
        return new JdbcJournal(Schema.created(source));
    }

    /**
     * A journal in a database whose tables somebody else has made, from {@link #schema}.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables are not of this version, or it is an H2 that writes with a delay and does
     *     not let this user change that
     */
    public static JdbcJournal open(DataSource source) {
        return new JdbcJournal(Schema.opened(source));
    }

    /** The statements that make all tables, for programs that migrate their database themselves. */
    public static List<String> schema() {
        return schema(0);
    }

    /**
     * The statements that bring the tables up to date, for programs that migrate their database themselves. They belong
     * into one transaction.
     *
     * @param present the version that the tables are of, which is the greatest in {@code afterproof_schema}; 0 for none
     * @throws IllegalArgumentException if there is no such version yet
     */
    public static List<String> schema(int present) {
        return Schema.statements(present);
    }

    @Override
    public @Nullable JournalEntry find(CallKey key) {
        List<JournalEntry> found =
                database.query(FIND, statement -> statement.setString(1, key.digest()), row -> entry(row, key));
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean insert(JournalEntry reserved, long now) {
        if (database.insert(restsOnTheNext(reserved) ? insertUnflushed : INSERT, statement -> {
            int next = Extent.ATTEMPT.bind(statement, reserved);
            CallKey key = reserved.key();
            statement.setString(next++, key.digest());
            statement.setString(next++, key.tenant());
            statement.setString(next++, key.tool());
            statement.setString(next++, key.chain());
            statement.setString(next, key.digest());
        })) {
            return true;
        }
        return database.update(RENEW, statement -> {
                    int next = Extent.ATTEMPT.bind(statement, reserved);
                    statement.setString(next++, reserved.key().digest());
                    statement.setLong(next++, now);
                    statement.setLong(next, now);
                })
                == 1;
    }

    @Override
    public boolean replace(JournalEntry expected, JournalEntry next) {
        Extent extent = Extent.of(expected, next);
        Database.Binder binder = statement -> {
            int place = extent.bind(statement, next);
            unmoved(statement, place, expected);
        };
        Map<Extent, String> statements = restsOnTheNext(next) ? replaceUnflushed : REPLACE;
        String update = Objects.requireNonNull(statements.get(extent));
        if (next.state() == CallState.HUMAN) {
            return handOver(update, binder, subject(expected), next.note());
        }
        boolean moved = database.update(update, binder) == 1;
        if (!moved && expected.state() != CallState.RESERVED && isCompletion(next.state())) {
            audit.late(subject(expected), next.state(), (String) next.result());
        }
        return moved;
    }

    @Override
    public boolean remove(JournalEntry expected) {
        boolean removed = database.update(
                        "DELETE FROM afterproof_journal" + UNMOVED, statement -> unmoved(statement, 1, expected))
                == 1;
        if (!removed && expected.state() != CallState.RESERVED) {
            audit.late(subject(expected), null, (String) expected.result());
        }
        return removed;
    }

    /** Whether whoever writes this state knows something that the journal should not lose. */
    private static boolean isCompletion(CallState state) {
        return switch (state) {
            case SUCCEEDED, VERIFIED, DIVERGED, FAILED -> true;
            case RESERVED, SENT, UNKNOWN, UNVERIFIED, VERIFYING, HUMAN -> false;
        };
    }

    private static Subject subject(JournalEntry expected) {
        CallKey key = expected.key();
        return new Subject(key.digest(), key.tenant(), key.tool(), key.chain(), expected.epoch(), expected.state());
    }

    @Override
    public List<OpenCall> open(long now, String after, int limit) {
        return database.query(
                OPEN,
                statement -> {
                    statement.setString(1, after);
                    statement.setLong(2, now);
                    statement.setLong(3, now);
                    statement.setInt(4, limit);
                },
                JdbcJournal::openCall);
    }

    @Override
    public boolean handOver(OpenCall call, String note) {
        Subject subject =
                new Subject(call.digest(), call.tenant(), call.tool(), call.chain(), call.epoch(), call.state());
        return handOver(
                "UPDATE afterproof_journal SET state = 'HUMAN', lease_until = 0, note = ?" + UNMOVED,
                statement -> {
                    statement.setString(1, storable(note));
                    unmoved(statement, 2, call.digest(), call.state(), call.epoch());
                },
                subject,
                note);
    }

    private boolean handOver(String update, Database.Binder binder, Subject subject, @Nullable String note) {
        return database.together(connection -> {
            boolean handed = Database.update(connection, update, binder) == 1;
            if (handed) {
                audit.handedOver(connection, subject, note);
            }
            return handed;
        });
    }

    @Override
    public int forget(long now) {
        return database.update("DELETE FROM afterproof_journal WHERE " + EXPIRED, statement -> {
            statement.setLong(1, now);
            statement.setLong(2, now);
        });
    }

    @Override
    public long now(long local) {
        return clock.at(local);
    }

    /**
     * Whether nobody acts on this state before the next one is on the disk: nothing is sent on RESERVED alone, and nothing
     * is returned on a SUCCEEDED that is still read back. Its commit need not wait for the disk, then.
     */
    private static boolean restsOnTheNext(JournalEntry entry) {
        return entry.state() == CallState.RESERVED || entry.state() == CallState.SUCCEEDED && entry.leaseUntil() != 0;
    }

    private static void unmoved(PreparedStatement statement, int place, JournalEntry expected) throws SQLException {
        unmoved(statement, place, expected.key().digest(), expected.state(), expected.epoch());
    }

    private static void unmoved(PreparedStatement statement, int place, String digest, CallState state, long epoch)
            throws SQLException {
        statement.setString(place, digest);
        statement.setString(place + 1, state.name());
        statement.setLong(place + 2, epoch);
    }

    /** PostgreSQL has no texts with a zero in them, and a far end may say anything. */
    static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static JournalEntry entry(ResultSet row, CallKey key) throws SQLException {
        return new JournalEntry(
                key,
                Fingerprint.stored(row.getString("fingerprint")),
                CallState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                row.getLong("lease_until"),
                row.getLong("first_sent_at"),
                row.getLong("sent_at"),
                row.getLong("expires_at"),
                row.getInt("has_result") == 1,
                row.getString("result"),
                row.getString("arguments"),
                row.getString("note"));
    }

    private static OpenCall openCall(ResultSet row) throws SQLException {
        return new OpenCall(
                row.getString("digest"),
                row.getString("tenant"),
                row.getString("tool"),
                row.getString("chain"),
                row.getString("arguments"),
                CallState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                row.getLong("sent_at"),
                row.getString("note"));
    }
}
