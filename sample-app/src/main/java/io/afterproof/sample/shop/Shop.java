package io.afterproof.sample.shop;

import io.afterproof.sample.TemporaryFolder;
import org.h2.jdbcx.JdbcConnectionPool;

/** One shop on a fresh H2 database in files of its own, which go when it is closed. */
public final class Shop implements AutoCloseable {
    private final TemporaryFolder folder;
    private final JdbcConnectionPool database;
    private final Sql sql;
    private final LatePayments payments;

    private Shop(TemporaryFolder folder) {
        this.folder = folder;
        this.database =
                JdbcConnectionPool.create("jdbc:h2:file:" + folder.path().resolve("shop"), "sa", "");
        this.sql = new Sql(database);
        this.payments = new LatePayments(sql);
    }

    /** A shop with ten customers, three orders and two policies. */
    public static Shop open() {
        Shop shop = new Shop(TemporaryFolder.create());
        shop.sql.change("runscript from 'classpath:/shop.sql'");
        return shop;
    }

    /** The order tools as they are. */
    public JdbcOrders orders() {
        return new JdbcOrders(sql, payments);
    }

    /** Orders as a hurried developer makes them: what did not answer in time is sent again. */
    public JdbcOrders ordersWithNaiveRetry() {
        return new JdbcOrders(sql, new NaiveRetry(payments));
    }

    /** The customer tools as they are. */
    public JdbcCustomers customers() {
        return new JdbcCustomers(sql);
    }

    /** The policy tools as they are. */
    public JdbcPolicies policies() {
        return new JdbcPolicies(sql);
    }

    /** The account tools as they are. */
    public JdbcAccounts accounts() {
        return new JdbcAccounts(sql);
    }

    /** What waits for a person in this shop. */
    public HandOffs handOffs() {
        return new HandOffs(sql);
    }

    /** How many rows of the table the condition holds for. */
    public long count(String table, String condition) {
        return sql.number("select count(*) from " + table + " where " + condition);
    }

    /** The sum of the cents in the table. */
    public long cents(String table) {
        return sql.number("select coalesce(sum(cents), 0) from " + table);
    }

    /** Waits until the payment provider has done all that it was asked for, however late. */
    public void awaitPayments() {
        payments.await();
    }

    @Override
    public void close() {
        payments.await();
        database.dispose();
        folder.close();
    }
}
