package io.afterproof.jdbc;

import io.afterproof.jdbc.AuditTrail.Subject;
import io.afterproof.runtime.CallState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The calls in a journal's database of which nobody knows what became of them, for people: what they are, what is known
 * about them, and what a person found out. It may be used beside any number of processes that use the journal; it never
 * creates or migrates the tables. Thread-safe.
 *
 * <pre>{@code
 * Outcomes outcomes = Outcomes.of(dataSource);
 * CallRecord call = outcomes.list(Outcomes.OPEN, 100).get(0);
 * outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the bank's statement has it");
 * }</pre>
 */
public final class Outcomes {
    /**
     * The states in which a call may wait for somebody: {@link CallState#HUMAN}, {@link CallState#UNKNOWN},
     * {@link CallState#UNVERIFIED} and {@link CallState#DIVERGED} always, the others when their lease has run out.
     */
    public static final Set<CallState> OPEN = Set.of(
            CallState.HUMAN,
            CallState.UNKNOWN,
            CallState.UNVERIFIED,
            CallState.DIVERGED,
            CallState.RESERVED,
            CallState.SENT,
            CallState.SUCCEEDED,
            CallState.VERIFYING);

    private static final int LONGEST_NAME = 255;
    private static final String SELECT = "SELECT digest, tenant, tool, chain, arguments, state, epoch, first_sent_at,"
            + " sent_at, lease_until, has_result, result, note FROM afterproof_journal WHERE ";

    private final Database database;
    private final Schema schema;
    private final AuditTrail audit;
    private final String waiting;
    private final String resolve;

    private Outcomes(Database database) {
        this.database = database;
        this.schema = new Schema(database);
        Dialect dialect = database.dialect();
        this.audit = new AuditTrail(database, dialect);
        String now = "(" + dialect.clock() + ")";
        this.waiting = waiting(now);
        // what is finished is remembered from now on for as long as it would have been from then on
        this.resolve = "UPDATE afterproof_journal SET state = ?, lease_until = 0, expires_at = expires_at - sent_at + "
                + now + ", note = ? WHERE digest = ? AND state = ? AND epoch = ? AND lease_until = ? AND " + waiting;
    }

    private static String waiting(String now) {
        return "(state IN ('HUMAN', 'DIVERGED') OR " + JdbcJournal.isOpen(now) + ")";
    }

    /**
     * The calls in this database.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if there is no journal in it, or one of a later version
     */
    public static Outcomes of(DataSource source) {
        Outcomes outcomes = new Outcomes(new Database(source));
        outcomes.schema.require(1);
        return outcomes;
    }

    /**
     * The calls that wait for somebody, those that were sent first at the beginning. Recovery settles some of them
     * without help; those that are {@link CallState#HUMAN} or {@link CallState#DIVERGED} it leaves alone.
     *
     * @param states only those in these states, see {@link #OPEN}
     * @param limit how many at most, zero or more
     * @throws IllegalArgumentException if the limit is negative
     */
    public List<CallRecord> list(Collection<CallState> states, int limit) {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must not be negative, was " + limit);
        }
        Set<CallState> asked = EnumSet.noneOf(CallState.class);
        asked.addAll(states);
        asked.retainAll(OPEN);
        if (asked.isEmpty()) {
            return List.of();
        }
        String names = asked.stream().map(state -> "'" + state + "'").collect(Collectors.joining(", "));
        return database.query(
                SELECT + waiting + " AND state IN (" + names + ") ORDER BY first_sent_at, digest LIMIT ?",
                statement -> statement.setInt(1, limit),
                Outcomes::record);
    }

    /**
     * All that is known about a call, whatever its state.
     *
     * @param digest identifies the call, as {@link CallRecord#digest()} does
     * @return empty if there is neither a row nor a history
     */
    public Optional<Evidence> show(String digest) {
        List<AuditEntry> history = schema.known() < Schema.FIRST_WITH_AUDIT ? List.of() : audit.of(digest);
        Optional<CallRecord> call = find(digest);
        return call.isEmpty() && history.isEmpty() ? Optional.empty() : Optional.of(new Evidence(call, history));
    }

    /**
     * The digests that begin so, in order; for people, who do not write out whole ones.
     *
     * @param start hexadecimal digits
     * @param limit how many at most
     */
    public List<String> matching(String start, int limit) {
        String from = start.toLowerCase(Locale.ROOT);
        String tables = schema.known() < Schema.FIRST_WITH_AUDIT
                ? "SELECT digest FROM afterproof_journal"
                : "SELECT digest FROM afterproof_journal UNION SELECT digest FROM afterproof_audit";
        return database.query(
                "SELECT digest FROM (" + tables + ") calls WHERE digest >= ? AND digest < ? ORDER BY digest LIMIT ?",
                statement -> {
                    statement.setString(1, from);
                    statement.setString(2, from + "g"); // behind every hexadecimal digit
                    statement.setInt(3, limit);
                },
                row -> row.getString(1));
    }

    /**
     * Says what became of a call that waits for somebody, and keeps who said so. From then on every guard goes by it.
     *
     * @param seen the call as the person has seen it: if it has moved on since, nothing is changed
     * @param found what became of it
     * @param by who says so
     * @param reason what that rests on
     * @return what was kept
     * @throws IllegalArgumentException if name or reason are blank, or the name has more than 255 characters
     * @throws IllegalStateException if the tables are too old to keep an audit
     * @throws ResolutionRefused if somebody works on the call, if it is settled, has moved on, or is not there, and if a
     *     call of which nothing was ever sent is said to have happened
     * @throws StoreUnavailable if the database fails; then it is to be looked up what was done
     */
    public AuditEntry resolve(CallRecord seen, Resolution found, String by, String reason) {
        String name = text("name", by);
        String why = text("reason", reason);
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("the name has more than " + LONGEST_NAME + " characters");
        }
        schema.require(Schema.FIRST_WITH_AUDIT);
        boolean wasSent =
                seen.state() != CallState.RESERVED || seen.firstSentAt().isBefore(seen.sentAt());
        if (found == Resolution.HAPPENED && !wasSent) {
            throw new ResolutionRefused("nothing was ever sent for the call, so that it cannot have happened");
        }
        Subject subject =
                new Subject(seen.digest(), seen.tenant(), seen.tool(), seen.chain(), seen.attempts(), seen.state());
        boolean resolved = database.together(connection -> {
            boolean changed = change(connection, seen, found, name, why);
            if (changed) {
                audit.resolved(connection, subject, found.state(), name, why);
            }
            return changed;
        });
        if (!resolved) {
            throw new ResolutionRefused(refusal(seen));
        }
        return resolution(seen).orElseThrow();
    }

    private static String text(String what, String given) {
        String text = given.replace("\0", "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("the " + what + " is blank");
        }
        return text;
    }

    private boolean change(Connection connection, CallRecord seen, Resolution found, String by, String reason)
            throws SQLException {
        String said = found == Resolution.HAPPENED ? "it happened" : "it did not happen";
        return Database.update(connection, resolve, statement -> {
                    statement.setString(1, found.state().name());
                    statement.setString(2, by + " says that " + said + ": " + reason);
                    statement.setString(3, seen.digest());
                    statement.setString(4, seen.state().name());
                    statement.setLong(5, seen.attempts());
                    Instant lease = seen.leaseUntil();
                    statement.setLong(6, lease == null ? 0 : lease.toEpochMilli());
                })
                == 1;
    }

    private String refusal(CallRecord seen) {
        Optional<CallRecord> present = find(seen.digest());
        if (present.isEmpty()) {
            return "the call is not in the journal any more";
        }
        CallRecord call = present.get();
        if (call.state().expires() && call.leaseUntil() == null) {
            return "the call is settled already, it is " + call.state() + resolver(call);
        }
        boolean moved = call.state() != seen.state() || call.attempts() != seen.attempts();
        return call.leaseUntil() != null && !isWaiting(call)
                ? "somebody works on the call, and may until " + call.leaseUntil()
                : "the call has moved on "
                        + (moved ? "to " + call.state() + ", attempt " + call.attempts() : "meanwhile")
                        + ": look again";
    }

    private boolean isWaiting(CallRecord call) {
        return !database.query(
                        SELECT + "digest = ? AND " + waiting,
                        statement -> statement.setString(1, call.digest()),
                        Outcomes::record)
                .isEmpty();
    }

    private String resolver(CallRecord call) {
        return resolution(call)
                .map(entry -> ": " + entry.by() + " said so at " + entry.at())
                .orElse("");
    }

    private Optional<AuditEntry> resolution(CallRecord call) {
        return audit.of(call.digest()).stream()
                .filter(entry -> entry.event() == AuditEntry.Event.RESOLVED && entry.attempt() == call.attempts())
                .reduce((earlier, later) -> later);
    }

    private Optional<CallRecord> find(String digest) {
        return database
                .query(SELECT + "digest = ?", statement -> statement.setString(1, digest), Outcomes::record)
                .stream()
                .findFirst();
    }

    private static CallRecord record(ResultSet row) throws SQLException {
        return new CallRecord(
                row.getString("digest"),
                row.getString("tenant"),
                row.getString("tool"),
                row.getString("chain"),
                row.getString("arguments"),
                CallState.valueOf(row.getString("state")),
                row.getLong("epoch"),
                Instant.ofEpochMilli(row.getLong("first_sent_at")),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                lease(row.getLong("lease_until")),
                row.getInt("has_result") == 1,
                row.getString("result"),
                row.getString("note"));
    }

    private static @Nullable Instant lease(long until) {
        return until == 0 ? null : Instant.ofEpochMilli(until);
    }
}
