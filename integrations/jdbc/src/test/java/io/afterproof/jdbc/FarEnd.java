package io.afterproof.jdbc;

import io.afterproof.runtime.ToolCall;
import java.util.List;
import javax.sql.DataSource;

/** Where payments are made, in a database of its own; it counts every effect. */
final class FarEnd implements PaymentTools {
    private final Database database;
    private final CrashPoints crashes;
    private final boolean blind;

    FarEnd(DataSource source, CrashPoints crashes) {
        this(source, crashes, false);
    }

    /**
     * @param blind whether nobody can look at it
     */
    FarEnd(DataSource source, CrashPoints crashes, boolean blind) {
        this.database = new Database(source);
        this.crashes = crashes;
        this.blind = blind;
    }

    void create() {
        database.together(
                List.of("CREATE TABLE effects (payment_id VARCHAR(64), cents BIGINT, dedupe_key VARCHAR(64) UNIQUE)"));
    }

    /** How often money moved. */
    int effects(String paymentId) {
        return database.query(
                        "SELECT COUNT(*) FROM effects WHERE payment_id = ?",
                        statement -> statement.setString(1, paymentId),
                        row -> row.getInt(1))
                .get(0);
    }

    @Override
    public Receipt pay(String paymentId, long cents) {
        book(paymentId, cents, null);
        return new Receipt(paymentId, cents);
    }

    @Override
    public void send(String paymentId, long cents) {
        book(paymentId, cents, ToolCall.current().idempotencyKey());
    }

    @Override
    public void wire(String paymentId, long cents) {
        book(paymentId, cents, null);
    }

    private void book(String paymentId, long cents, String key) {
        crashes.reached("before the effect");
        database.insert("INSERT INTO effects (payment_id, cents, dedupe_key) VALUES (?, ?, ?)", statement -> {
            statement.setString(1, paymentId);
            statement.setLong(2, cents);
            statement.setString(3, key);
        });
        crashes.reached("after the effect");
    }

    @Override
    public long paid(String paymentId) {
        crashes.reached("before the look");
        if (blind) {
            throw new IllegalStateException("the view is down");
        }
        return database.query(
                        "SELECT COALESCE(SUM(cents), 0) FROM effects WHERE payment_id = ?",
                        statement -> statement.setString(1, paymentId),
                        row -> row.getLong(1))
                .get(0);
    }
}
