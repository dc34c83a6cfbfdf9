package io.afterproof.jdbc;

import io.afterproof.runtime.Journal;
import io.afterproof.test.JournalContract;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The contract on SQLite, in a file. */
class SqliteJournalTest extends JournalContract {
    @TempDir
    static Path folder;

    static DataSource source(Path folder) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(10_000);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("journal.db"));
        return source;
    }

    @Override
    protected Journal journal() {
        return JdbcJournal.create(source(folder));
    }
}
