package io.afterproof.jdbc;

import java.sql.SQLException;

/** The database did not do what it was asked; whether it did part of it is not known. */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreUnavailable(SQLException cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
