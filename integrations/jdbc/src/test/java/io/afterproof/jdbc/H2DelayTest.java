package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been committed in an H2 is on the disk. */
class H2DelayTest {
    @TempDir
    private Path folder;

    private JdbcDataSource source(String user) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + folder.resolve("journal"));
        source.setUser(user);
        source.setPassword("secret");
        return source;
    }

    @Test
    void aJournalWritesWithoutDelay() throws SQLException {
        JdbcJournal.create(source("owner"));

        assertThat(delay()).isEqualTo("0");
    }

    @Test
    void soDoApprovalsAndChainsThatAreThereByThemselves() throws SQLException {
        JdbcApprovals.create(source("owner"));
        assertThat(delay()).isEqualTo("0");
        execute("SET WRITE_DELAY 500");

        JdbcChains.open(source("owner"));

        assertThat(delay()).isEqualTo("0");
    }

    @Test
    void aJournalWhoseUserMayNotSeeToItIsRefused() throws SQLException {
        JdbcJournal.create(source("owner"));
        execute("SET WRITE_DELAY 500; CREATE USER clerk PASSWORD 'secret'; GRANT ALTER ANY SCHEMA TO clerk");

        assertThatThrownBy(() -> JdbcJournal.open(source("clerk")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("500 ms later")
                .hasMessageContaining("put ;WRITE_DELAY=0 into its URL");
    }

    private String delay() throws SQLException {
        try (Connection connection = source("owner").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'WRITE_DELAY'")) {
            row.next();
            return row.getString(1);
        }
    }

    private void execute(String script) throws SQLException {
        try (Connection connection = source("owner").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
