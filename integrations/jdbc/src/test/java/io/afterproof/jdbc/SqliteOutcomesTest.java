package io.afterproof.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** People and the journal on SQLite, in a file. */
class SqliteOutcomesTest extends OutcomesContract {
    @TempDir
    static Path folder;

    @Override
    DataSource source() {
        return SqliteJournalTest.source(folder);
    }
}
