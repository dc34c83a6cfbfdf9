package io.afterproof.jdbc;

import io.afterproof.runtime.ToolCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where bookings are made, in a database of its own; it fails, and takes its process with it, at random. Thread-safe. */
final class BookingDesk implements BookingTools {
    private final Database database;
    private final Random random;
    private final boolean faulty;

    BookingDesk(DataSource source, long seed, boolean faulty) {
        this.database = new Database(source);
        this.random = new Random(seed);
        this.faulty = faulty;
    }

    void create() {
        database.together(
                List.of("CREATE TABLE bookings (id VARCHAR(64), number VARCHAR(64), dedupe_key VARCHAR(64) UNIQUE)"));
    }

    @Override
    public String book(String id) {
        return make(id, null);
    }

    @Override
    public String order(String id) {
        return make(id, ToolCall.current().idempotencyKey());
    }

    private String make(String id, @Nullable String key) {
        switch (fault(20)) {
            case 0 -> throw new UncheckedIOException(new ConnectException("refused"));
            case 1 -> throw new IllegalStateException("no answer, and nothing done");
            case 2 -> die(5);
            default -> {}
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        boolean first = database.insert("INSERT INTO bookings (id, number, dedupe_key) VALUES (?, ?, ?)", statement -> {
            statement.setString(1, id);
            statement.setString(2, number);
            statement.setString(3, key);
        });
        switch (fault(10)) {
            case 0 -> throw new UncheckedIOException(new IOException("the answer is lost"));
            case 1 -> die(5);
            default -> {}
        }
        return first ? number : numbers(id).get(0);
    }

    private int fault(int kinds) {
        return faulty ? random.nextInt(kinds) : kinds;
    }

    private void die(int seldom) {
        if (random.nextInt(seldom) == 0) {
            Runtime.getRuntime().halt(137);
        }
    }

    @Override
    public List<String> numbers(String id) {
        if (fault(12) == 0) {
            throw new IllegalStateException("the view is down");
        }
        return database.query(
                "SELECT number FROM bookings WHERE id = ? ORDER BY number",
                statement -> statement.setString(1, id),
                row -> row.getString(1));
    }
}
