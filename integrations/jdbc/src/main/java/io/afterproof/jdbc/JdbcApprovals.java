package io.afterproof.jdbc;

import io.afterproof.runtime.ApprovalDesk;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.ApprovalTicket.Status;
import io.afterproof.runtime.CallKey;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Approvals in PostgreSQL, H2 or SQLite: tickets outlive the process, people may decide in another one, and of any number
 * of processes one spends a grant. Times are the database's. What the database throws is passed on, and a call that cannot
 * be asked about does not run. Thread-safe.
 *
 * <p>The arguments of a call are kept as the person who decides is shown them, in {@link ApprovalRequest#summary()}, with
 * sensitive ones hashed. Rows of grants that were used stay as long as others do, so that it can be looked up who granted
 * what.
 *
 * <pre>{@code
 * JdbcApprovals approvals = JdbcApprovals.create(dataSource);
 * Guards guards = Guards.builder().approvals(approvals).build();
 * }</pre>
 */
public final class JdbcApprovals implements ApprovalDesk {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final String SPENT = "SPENT";
    private static final int ROUNDS = 100;
    private static final String COLUMNS =
            "id, digest, tenant, tool, key_chain, name, chain, summary, status, decided_by, note";
    private static final String SELECT = "SELECT " + COLUMNS + " FROM afterproof_approval WHERE touched_at > ? AND ";
    private static final String SET = "UPDATE afterproof_approval SET ";

    private final Database database;
    private final StoreClock clock;
    private final long kept;
    private final SecureRandom random = new SecureRandom();
    private final AtomicLong lastIssue = new AtomicLong();

    private JdbcApprovals(Database database) {
        this(database, new StoreClock(database, database.dialect()), KEPT.toMillis());
    }

    private JdbcApprovals(Database database, StoreClock clock, long kept) {
        this.database = database;
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Approvals in this database; creates its tables, or brings them to this version.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables belong to a later version
     */
    public static JdbcApprovals create(DataSource source) {
        return new JdbcApprovals(Schema.created(source));
    }

    /**
     * Approvals in a database whose tables somebody else has made, from {@link JdbcJournal#schema()}.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables are not of this version, or it is an H2 that writes with a delay and does
     *     not let this user change that
     */
    public static JdbcApprovals open(DataSource source) {
        return new JdbcApprovals(Schema.opened(source));
    }

    /**
     * The same approvals, of which tickets that nobody touches are forgotten after that time instead of 7 days.
     *
     * @throws IllegalArgumentException if that is less than a millisecond
     */
    public JdbcApprovals keeping(Duration untouched) {
        long millis = untouched.toMillis();
        if (millis < 1) {
            throw new IllegalArgumentException("tickets must be kept for a millisecond at least, not for " + untouched);
        }
        return new JdbcApprovals(database, clock, millis);
    }

    @Override
    public ApprovalTicket request(ApprovalRequest request) {
        for (int round = 0; round < ROUNDS; round++) {
            ApprovalTicket ticket = standing(request);
            if (ticket == null) {
                ticket = issue(request);
            }
            if (ticket != null) {
                return ticket;
            } // somebody else was faster: look again
        }
        throw new IllegalStateException("the ticket of " + request.tool() + " is changed by others all the time");
    }

    /** What the call is answered with, its denial before all else; null if it needs a new ticket. */
    private @Nullable ApprovalTicket standing(ApprovalRequest request) {
        List<ApprovalTicket> tickets = database.query(
                SELECT + "digest = ? AND (open_call IS NOT NULL OR status = 'DENIED' AND "
                        + (request.chained() ? "chain = ?" : "told = ?") + ") ORDER BY issued_at, id",
                statement -> {
                    statement.setLong(1, oldest());
                    statement.setString(2, request.key().digest());
                    if (request.chained()) {
                        statement.setString(3, request.chainId());
                    } else {
                        statement.setInt(3, 0);
                    }
                },
                JdbcApprovals::ticket);
        ApprovalTicket open = null;
        for (ApprovalTicket ticket : tickets) {
            if (ticket.status() != Status.DENIED) {
                open = ticket;
            } else if (request.chained() || isTold(ticket)) {
                return ticket;
            }
        }
        return open;
    }

    /** Of all the calls outside every chain, one is told of a denial. */
    private boolean isTold(ApprovalTicket denial) {
        return database.update(
                        SET + "told = 1 WHERE id = ? AND told = 0", statement -> statement.setString(1, denial.id()))
                == 1;
    }

    /** A new ticket; null if the call has got one meanwhile. */
    private @Nullable ApprovalTicket issue(ApprovalRequest request) {
        CallKey key = request.key();
        long now = now();
        String id = "T-" + HexFormat.of().toHexDigits(random.nextLong());
        database.update(
                "DELETE FROM afterproof_approval WHERE touched_at <= ?", statement -> statement.setLong(1, now - kept));
        boolean issued = database.insert(
                "INSERT INTO afterproof_approval (" + COLUMNS + ", open_call, told, issued_at, touched_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, id);
                    statement.setString(2, key.digest());
                    statement.setString(3, key.tenant());
                    statement.setString(4, key.tool());
                    statement.setString(5, key.chain());
                    statement.setString(6, request.tool());
                    statement.setString(7, request.chainId());
                    statement.setString(8, request.summary());
                    statement.setString(9, Status.PENDING.name());
                    statement.setString(10, "");
                    statement.setString(11, "");
                    statement.setString(12, key.digest());
                    statement.setInt(13, 0);
                    statement.setLong(14, lastIssue.updateAndGet(last -> Math.max(last + 1, now)));
                    statement.setLong(15, now);
                });
        return issued ? new ApprovalTicket(id, request, Status.PENDING, "", "") : null;
    }

    @Override
    public boolean spend(String ticketId) {
        return database.update(
                        SET + "status = '" + SPENT + "', open_call = NULL, touched_at = ?"
                                + " WHERE id = ? AND status = 'GRANTED' AND touched_at > ?",
                        statement -> {
                            statement.setLong(1, now());
                            statement.setString(2, ticketId);
                            statement.setLong(3, oldest());
                        })
                == 1;
    }

    @Override
    public void grant(String ticketId, String by, String note) {
        decide(ticketId, Status.GRANTED, "", by, note);
    }

    @Override
    public void deny(String ticketId, String by, String note) {
        decide(ticketId, Status.DENIED, ", open_call = NULL", by, note);
    }

    private void decide(String ticketId, Status status, String also, String by, String note) {
        int decided = database.update(
                SET + "status = ?, decided_by = ?, note = ?, touched_at = ?" + also
                        + " WHERE id = ? AND status IN ('PENDING', 'GRANTED') AND touched_at > ?",
                statement -> {
                    statement.setString(1, status.name());
                    statement.setString(2, by);
                    statement.setString(3, note);
                    statement.setLong(4, now());
                    statement.setString(5, ticketId);
                    statement.setLong(6, oldest());
                });
        if (decided == 1) {
            return;
        }
        List<ApprovalTicket> denied = database.query(
                SELECT + "id = ? AND status = 'DENIED'",
                statement -> {
                    statement.setLong(1, oldest());
                    statement.setString(2, ticketId);
                },
                JdbcApprovals::ticket);
        if (denied.isEmpty()) {
            throw new IllegalArgumentException("there is no open ticket " + ticketId);
        }
        throw new IllegalStateException(
                "ticket " + ticketId + " was denied by " + denied.get(0).by());
    }

    @Override
    public List<ApprovalTicket> pending() {
        return database.query(
                SELECT + "status = 'PENDING' ORDER BY issued_at, id",
                statement -> statement.setLong(1, oldest()),
                JdbcApprovals::ticket);
    }

    private long now() {
        return clock.at(System.currentTimeMillis());
    }

    /** What was touched then is forgotten. */
    private long oldest() {
        return now() - kept;
    }

    private static ApprovalTicket ticket(ResultSet row) throws SQLException {
        CallKey key = CallKey.stored(
                row.getString("tenant"), row.getString("tool"), row.getString("key_chain"), row.getString("digest"));
        return new ApprovalTicket(
                row.getString("id"),
                new ApprovalRequest(key, row.getString("name"), row.getString("chain"), row.getString("summary")),
                Status.valueOf(row.getString("status")),
                row.getString("decided_by"),
                row.getString("note"));
    }
}
