package io.afterproof.jdbc;

import io.afterproof.runtime.Journal;
import io.afterproof.test.JournalContract;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.io.TempDir;

/** The contract on H2, in a file. */
class H2JournalTest extends JournalContract {
    @TempDir
    static Path folder;

    static DataSource source(Path folder) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("journal") + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    @Override
    protected Journal journal() {
        return JdbcJournal.create(source(folder));
    }
}
