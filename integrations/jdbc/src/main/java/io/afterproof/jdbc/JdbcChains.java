package io.afterproof.jdbc;

import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainEntry.Counts;
import io.afterproof.runtime.Chains;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Chains in PostgreSQL, H2 or SQLite, which any number of processes may work in, at the same time too. Each step is one
 * statement, committed before it returns. What the database throws is passed on, and calls that cannot be counted do not
 * run. Thread-safe.
 *
 * <p>Processes that share a chain share the journal too: there it says what became of a call that another one left open.
 * What an entity or an argument is, is not stored; digests are.
 *
 * <pre>{@code
 * JdbcChains chains = JdbcChains.create(dataSource);
 * try (Chain chain = Chain.open(ChainOptions.named("refund").id(id).in(chains))) {
 *     tools.refund(order, cents);
 * }
 * }</pre>
 */
public final class JdbcChains implements Chains {
    private static final int SHOWN = 1_000;
    private static final List<String> COLUMNS = List.of(
            "name",
            "version",
            "changed_at",
            "depth",
            "depth_limit",
            "streak",
            "streak_limit",
            "bad",
            "calls",
            "stopped",
            "reads",
            "question_count",
            "questions");
    private static final String ALL = String.join(", ", COLUMNS) + ", tenant, id";
    private static final String SELECT = "SELECT " + ALL + " FROM afterproof_chain WHERE ";
    private static final String INSERT =
            "INSERT INTO afterproof_chain (" + ALL + ") VALUES (" + "?, ".repeat(COLUMNS.size() + 1) + "?)";
    private static final String UPDATE = "UPDATE afterproof_chain SET "
            + COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + " WHERE tenant = ? AND id = ? AND version = ?";
    private static final String WAITING = "(stopped IS NOT NULL OR question_count > 0)";

    private final Database database;
    private final StoreClock clock;

    private JdbcChains(Database database) {
        this.database = database;
        this.clock = new StoreClock(database, database.dialect());
    }

    /**
     * Chains in this database; creates its tables, or brings them to this version.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables belong to a later version
     */
    public static JdbcChains create(DataSource source) {
        return new JdbcChains(Schema.created(source));
    }

    /**
     * Chains in a database whose tables somebody else has made, from {@link JdbcJournal#schema()}.
     *
     * @throws StoreUnavailable if the database does not answer
     * @throws IllegalArgumentException if it is none that is known
     * @throws IllegalStateException if its tables are not of this version, or it is an H2 that writes with a delay and does
     *     not let this user change that
     */
    public static JdbcChains open(DataSource source) {
        return new JdbcChains(Schema.opened(source));
    }

    @Override
    public @Nullable ChainEntry find(String tenant, String id) {
        List<ChainEntry> found = database.query(
                SELECT + "tenant = ? AND id = ?",
                statement -> {
                    statement.setString(1, tenant);
                    statement.setString(2, id);
                },
                JdbcChains::entry);
        return found.isEmpty() ? null : found.get(0);
    }

    @Override
    public boolean insert(ChainEntry first) {
        return database.insert(INSERT, statement -> bind(statement, first));
    }

    @Override
    public boolean replace(ChainEntry expected, ChainEntry next) {
        return database.update(UPDATE, statement -> {
                    int place = bind(statement, next);
                    statement.setLong(place, expected.version());
                })
                == 1;
    }

    @Override
    public List<ChainEntry> waiting() {
        return database.query(
                SELECT + WAITING + " ORDER BY changed_at, tenant, id LIMIT ?",
                statement -> statement.setInt(1, SHOWN),
                JdbcChains::entry);
    }

    @Override
    public int forget(Duration unchanged) {
        if (unchanged.isNegative()) {
            throw new IllegalArgumentException("the duration must not be negative, was " + unchanged);
        }
        long before = now(System.currentTimeMillis()) - unchanged.toMillis();
        return database.update(
                "DELETE FROM afterproof_chain WHERE changed_at <= ? AND NOT " + WAITING,
                statement -> statement.setLong(1, before));
    }

    @Override
    public long now(long local) {
        return clock.at(local);
    }

    /** Fills in all columns, and returns the place of the next parameter. */
    private static int bind(PreparedStatement statement, ChainEntry entry) throws SQLException {
        Counts counts = entry.counts();
        int next = 1;
        statement.setString(next++, entry.name());
        statement.setLong(next++, entry.version());
        statement.setLong(next++, entry.changedAt());
        statement.setInt(next++, counts.depth());
        statement.setInt(next++, counts.depthLimit());
        statement.setInt(next++, counts.streak());
        statement.setInt(next++, counts.streakLimit());
        statement.setInt(next++, counts.bad());
        statement.setInt(next++, counts.calls());
        statement.setString(next++, counts.stopped());
        statement.setString(next++, ChainTexts.ofReads(entry.reads()));
        statement.setInt(next++, entry.questions().size());
        statement.setString(next++, ChainTexts.ofQuestions(entry.questions()));
        statement.setString(next++, entry.tenant());
        statement.setString(next++, entry.id());
        return next;
    }

    private static ChainEntry entry(ResultSet row) throws SQLException {
        return new ChainEntry(
                row.getString("tenant"),
                row.getString("id"),
                row.getString("name"),
                row.getLong("version"),
                row.getLong("changed_at"),
                new Counts(
                        row.getInt("depth"),
                        row.getInt("depth_limit"),
                        row.getInt("streak"),
                        row.getInt("streak_limit"),
                        row.getInt("bad"),
                        row.getInt("calls"),
                        row.getString("stopped")),
                ChainTexts.reads(row.getString("reads")),
                ChainTexts.questions(row.getString("questions")));
    }
}
