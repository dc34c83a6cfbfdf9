package io.afterproof.jdbc.cli;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections from whichever driver knows the URL. A database that is not there is not created. */
final class DriverSource implements DataSource {
    private static final String SQLITE_READ_WRITE = "2"; // without its flag for "create"

    private final String url;
    private final Driver driver;
    private final Properties properties = new Properties();

    DriverSource(String url, @Nullable String user, @Nullable String password) {
        this.driver = driver(url);
        this.url = url.startsWith("jdbc:h2:") && !url.contains("IFEXISTS=") ? url + ";IFEXISTS=TRUE" : url;
        if (url.startsWith("jdbc:sqlite:")) {
            properties.setProperty("open_mode", SQLITE_READ_WRITE);
        }
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
    }

    private static Driver driver(String url) {
        try {
            return DriverManager.getDriver(url);
        } catch (SQLException none) {
            String scheme = url.startsWith("jdbc:") ? url.replaceFirst("(jdbc:[^:]*:).*", "$1") : "";
            throw new Problem(
                    Main.UNUSABLE,
                    scheme.isEmpty()
                            ? "the URL is none of a database, those begin with jdbc:"
                            : "there is no driver for " + scheme + " here; 'outcomes --help' says how to bring one");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = driver.connect(url, properties);
        if (connection == null) {
            throw new SQLException("its driver does not take the URL");
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
