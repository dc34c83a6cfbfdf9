package io.afterproof.jdbc;

import java.util.List;

/** H2 writes what was committed half a second later, unless it is told not to, and forgets it when it is killed. */
final class WriteDelay {
    private WriteDelay() {}

    /**
     * Has an H2 write at once from now on.
     *
     * @throws IllegalStateException if this user may not change that
     */
    static void end(Database database) {
        List<String> delays = database.query(
                "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'",
                statement -> {},
                row -> row.getString(1));
        if (delays.isEmpty() || delays.get(0).equals("0")) {
            return;
        }
        try {
            database.together(List.of("SET WRITE_DELAY 0"));
        } catch (StoreUnavailable forbidden) {
            throw new IllegalStateException(
                    "this H2 database writes what was committed " + delays.get(0)
                            + " ms later, and this user may not change that: put ;WRITE_DELAY=0 into its URL",
                    forbidden);
        }
    }
}
