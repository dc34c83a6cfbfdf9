package io.afterproof.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Statements that stand for themselves: each is committed when it returns, and holds no lock afterwards. */
final class Database {
    /** Fills in the parameters. */
    @FunctionalInterface
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Reads one row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Does something on one connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final String CONSTRAINT = "23"; // the class of SQL states for broken constraints
    private static final int SQLITE_CONSTRAINT = 19; // SQLite has no SQL states

    private static final String ROLLED_BACK = "40"; // the class of SQL states for transactions that were
    private static final String NOBODY_KNOWS = "40003"; // in that class, though it may have been completed
    private static final int ATTEMPTS = 50;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** Changes rows, and returns how many. */
    int update(String sql, Binder binder) {
        return with(connection -> update(connection, sql, binder));
    }

    /** The same, as a part of something greater. */
    static int update(Connection connection, String sql, Binder binder) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            return statement.executeUpdate();
        }
    }

    /** Adds a row, and says whether it could: false if its key is taken. */
    boolean insert(String sql, Binder binder) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binder.bind(statement);
                return statement.executeUpdate() == 1;
            } catch (SQLException e) {
                if (isTakenKey(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static boolean isTakenKey(SQLException e) {
        String state = e.getSQLState();
        return state == null ? e.getErrorCode() == SQLITE_CONSTRAINT : state.startsWith(CONSTRAINT);
    }

    <T> List<T> query(String sql, Binder binder, Reader<T> reader) {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                binder.bind(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    List<T> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                    return found;
                }
            }
        });
    }

    Dialect dialect() {
        return with(Dialect::of);
    }

    /** Runs statements of which either all take effect or none. */
    void together(List<String> statements) {
        together(connection -> {
            for (String sql : statements) {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    statement.execute();
                }
            }
            return statements.size();
        });
    }

    /** Does something that takes effect whole or not at all. */
    <T> T together(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(false);
            try {
                T done = work.on(connection);
                connection.commit();
                return done;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        });
    }

    /** Does something on one connection, each statement by itself. */
    <T> T with(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isRolledBack(e)) {
                    throw new StoreUnavailable(e);
                }
            }
        }
    }

    /** Whether the database gave way to somebody else and did nothing, as it may where transactions are serializable. */
    private static boolean isRolledBack(SQLException e) {
        String state = e.getSQLState();
        return state != null && state.startsWith(ROLLED_BACK) && !state.equals(NOBODY_KNOWS);
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            boolean automatic = connection.getAutoCommit();
            if (!automatic) {
                connection.setAutoCommit(true);
            }
            try {
                return work.on(connection);
            } finally {
                if (connection.getAutoCommit() != automatic) {
                    connection.setAutoCommit(automatic);
                }
            }
        }
    }
}
