package io.afterproof.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Brings the tables to the version that this code works with, from whichever they are at. */
final class Schema {
    static final int VERSION = 3;
    static final int FIRST_WITH_AUDIT = 2;

    private static final int ATTEMPTS = 10;

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /**
     * A database to keep something in, with tables that this code has made or brought to its version.
     *
     * @throws IllegalStateException if they belong to a later version of this code
     */
    static Database created(DataSource source) {
        new Schema(new Database(source)).migrate();
        return opened(source);
    }

    /**
     * A database to keep something in, which has the tables, and forgets nothing that it has acknowledged.
     *
     * @throws IllegalStateException if its tables are of another version, or it writes with a delay that this user may not
     *     end
     */
    static Database opened(DataSource source) {
        Database database = new Database(source);
        Dialect dialect = database.dialect();
        new Schema(database).require(VERSION);
        if (dialect == Dialect.H2) {
            WriteDelay.end(database);
        }
        return database;
    }

    /** The statements that bring tables of that version, 0 for none, to the one that this code works with. */
    static List<String> statements(int present) {
        if (present < 0 || present > VERSION) {
            throw new IllegalArgumentException("the tables are of a version from 0, for none, to " + VERSION
                    + " as far as this afterproof-jdbc knows, not of " + present);
        }
        return IntStream.rangeClosed(present + 1, VERSION)
                .mapToObj(Schema::step)
                .flatMap(List::stream)
                .toList();
    }

    /** The statements that lead from the version before to this one, which is noted at the end. */
    static List<String> step(int version) {
        List<String> statements = new ArrayList<>(script(version));
        statements.add("INSERT INTO afterproof_schema (version) VALUES (" + version + ")");
        return statements;
    }

    /** What is shipped in {@code afterproof-V1.sql} and its successors. */
    private static List<String> script(int version) {
        String name = "afterproof-V" + version + ".sql";
        try (InputStream script = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Creates or migrates the tables; does nothing if they are up to date.
     *
     * @throws IllegalStateException if they belong to a later version of this code
     */
    void migrate() {
        for (int next = known() + 1; next <= VERSION; next++) {
            migrateTo(next);
        }
    }

    /**
     * Sees to it that the tables are of a version that has what is needed, and changes nothing.
     *
     * @throws IllegalStateException if they are older, or there are none, or they belong to a later version of this code
     */
    void require(int oldest) {
        int present = known();
        if (present == 0) {
            throw new IllegalStateException(
                    "there is no journal in this database; JdbcJournal.create makes its tables");
        }
        if (present < oldest) {
            throw new IllegalStateException("the journal's tables are of version " + present + ", and version " + oldest
                    + " is needed: JdbcJournal.create brings them there, or the statements of JdbcJournal.schema("
                    + present + ")");
        }
    }

    /** The version of the tables, 0 for none, unless they are of a later one. */
    int known() {
        int present = version();
        if (present > VERSION) {
            throw new IllegalStateException("the tables are of version " + present
                    + ", and this afterproof-jdbc knows version " + VERSION + " at most: update it");
        }
        return present;
    }

    /** Takes one step, which others may be taking at the same time; H2 commits each of its statements. */
    void migrateTo(int next) {
        for (int attempt = 1; version() < next; attempt++) {
            try {
                database.together(step(next));
            } catch (StoreUnavailable failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private int version() {
        try {
            return database.query("SELECT MAX(version) FROM afterproof_schema", statement -> {}, row -> row.getInt(1))
                    .get(0);
        } catch (StoreUnavailable noTableYet) {
            database.query("SELECT 1", statement -> {}, row -> 1); // or no database at all
            return 0;
        }
    }
}
