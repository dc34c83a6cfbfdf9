package io.afterproof.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Brings the tables to the version that this code works with, from whichever they are at. */
final class Schema {
    private static final int VERSION = 3;

    private final Database database;

    Schema(Database database) {
        this.database = database;
    }

    /** All that makes the tables from nothing. */
    static List<String> statements() {
        List<String> statements = new ArrayList<>();
        for (int version = 1; version <= VERSION; version++) {
            statements.addAll(statements(version));
        }
        return statements;
    }

    private static List<String> statements(int version) {
        List<String> statements = new ArrayList<>(script(version));
        statements.add("INSERT INTO afterproof_schema (version) VALUES (" + version + ")");
        return statements;
    }

    /** The statements of one version, as they are shipped in {@code afterproof-V1.sql} and the like. */
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
        int present = version();
        if (present > VERSION) {
            throw new IllegalStateException("the tables are of version " + present
                    + ", and this afterproof-jdbc knows version " + VERSION + " at most: update it");
        }
        for (int next = present + 1; next <= VERSION; next++) {
            migrateTo(next);
        }
    }

    void migrateTo(int next) {
        try {
            database.together(statements(next));
        } catch (StoreUnavailable failure) {
            if (version() < next) {
                throw failure;
            } // another process was faster
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
