package io.afterproof.jdbc;

import java.sql.SQLTimeoutException;
import java.util.List;

/** H2 writes what was committed half a second later, unless it is told not to, and forgets it when it is killed. */
final class WriteDelay {
    private static final int ATTEMPTS = 10;

    private WriteDelay() {}

    /**
     * Has an H2 write at once from now on. Of several that begin at the same time one does it, and the others wait for it.
     *
     * @throws IllegalStateException if this user may not change that
     */
    static void end(Database database) {
        for (int attempt = 1; ; attempt++) {
            List<String> delays = database.query(
                    "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'",
                    statement -> {},
                    row -> row.getString(1));
            if (delays.isEmpty() || delays.get(0).equals("0")) {
                return;
            }
            try {
                database.together(List.of("SET WRITE_DELAY 0"));
                return;
            } catch (StoreUnavailable refused) {
                boolean isBusy = refused.getCause() instanceof SQLTimeoutException;
                if (isBusy && attempt < ATTEMPTS) {
                    continue;
                }
                throw isBusy
                        ? refused
                        : new IllegalStateException(
                                "this H2 database writes what was committed " + delays.get(0)
                                        + " ms later, and this user may not change that: put ;WRITE_DELAY=0 into its URL",
                                refused);
            }
        }
    }
}
