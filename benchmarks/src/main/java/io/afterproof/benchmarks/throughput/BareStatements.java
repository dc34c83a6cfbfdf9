package io.afterproof.benchmarks.throughput;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/** What a program does that notes a change before and after it is made, in the journal's own table: two commits. */
final class BareStatements {
    private static final String INSERT =
            "INSERT INTO afterproof_journal (digest, tenant, tool, chain, fingerprint, state,"
                    + " epoch, lease_until, first_sent_at, sent_at, expires_at, has_result, arguments)"
                    + " VALUES (?, '', ?, '', ?, 'SENT', 1, ?, ?, ?, ?, 0, ?)";
    private static final String UPDATE =
            "UPDATE afterproof_journal SET state = 'VERIFIED', lease_until = 0, expires_at = ?,"
                    + " has_result = 1, result = ? WHERE digest = ? AND state = 'SENT' AND epoch = 1";
    private static final String TOOL = "io.afterproof.benchmarks.throughput.BookingTools#book(java.lang.String,long)";
    private static final long LEASE = 300_000;
    private static final long WINDOW = 86_400_000;

    private final DataSource source;

    BareStatements(DataSource source) {
        this.source = source;
    }

    void book(String bookingId, long cents) {
        String digest = digest();
        String fingerprint = digest();
        long now = System.currentTimeMillis();
        change(INSERT, statement -> {
            statement.setString(1, digest);
            statement.setString(2, TOOL);
            statement.setString(3, fingerprint);
            statement.setLong(4, now + LEASE);
            statement.setLong(5, now);
            statement.setLong(6, now);
            statement.setLong(7, now + WINDOW);
            statement.setString(8, "[\"\\\"" + bookingId + "\\\"\",\"" + cents + "\"]");
        });
        change(UPDATE, statement -> {
            statement.setLong(1, now + WINDOW);
            statement.setString(2, "{\"bookingId\":\"" + bookingId + "\",\"cents\":" + cents + "}");
            statement.setString(3, digest);
        });
    }

    /** As far spread as those of the journal. */
    private static String digest() {
        byte[] bytes = new byte[32];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @FunctionalInterface
    private interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    private void change(String sql, Binder binder) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no row was changed");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
