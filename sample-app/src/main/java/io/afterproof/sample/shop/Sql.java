package io.afterproof.sample.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC, without its checked exception. */
final class Sql {
    /** Reads one row. */
    @FunctionalInterface
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\R|$)");

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    <R> List<R> rows(Row<R> row, String query, Object... arguments) {
        return run(query, arguments, statement -> {
            List<R> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row.read(found));
                }
            }
            return rows;
        });
    }

    /** The one number that the query answers with. */
    long number(String query, Object... arguments) {
        return rows(row -> row.getLong(1), query, arguments).get(0);
    }

    /** How many rows the statement changed. */
    int change(String statement, @Nullable Object... arguments) {
        return run(statement, arguments, PreparedStatement::executeUpdate);
    }

    /** The number that the database gave the new row. */
    long insert(String statement, @Nullable Object... arguments) {
        return run(statement, arguments, insert -> {
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                return keys.getLong(1);
            }
        });
    }

    /** Runs the statements of a resource. */
    void script(String name) {
        END_OF_STATEMENT.splitAsStream(read(name)).forEach(this::change);
    }

    private static String read(String name) {
        try (InputStream script = Objects.requireNonNull(Sql.class.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> R run(String sql, @Nullable Object[] arguments, Work<R> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("The shop's database failed: " + e.getMessage(), e);
        }
    }
}
