package io.afterproof.jdbc;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;

/** People and the journal on H2, in a file. */
class H2OutcomesTest extends OutcomesContract {
    @TempDir
    static Path folder;

    @Override
    DataSource source() {
        return H2JournalTest.source(folder);
    }
}
