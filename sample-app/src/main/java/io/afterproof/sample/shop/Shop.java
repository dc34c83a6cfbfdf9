package io.afterproof.sample.shop;

import com.zaxxer.hikari.HikariDataSource;
import io.afterproof.sample.store.Place;
import java.util.List;
import javax.sql.DataSource;

/** One shop, in a database of its own, as long as somebody looks at it. */
public final class Shop implements AutoCloseable {
    private final HikariDataSource database;
    private final Sql sql;
    private final LatePayments payments;
    private final Runnable paid;

    private Shop(HikariDataSource database, Runnable paid) {
        this.database = database;
        this.paid = paid;
        this.sql = new Sql(database);
        this.payments = new LatePayments(sql);
    }

    /** A new shop with ten customers, three orders and two policies, in an empty database. */
    public static Shop create(Place place) {
        Shop shop = open(place);
        shop.sql.script("/shop.sql");
        return shop;
    }

    /** The shop that somebody has made there. */
    public static Shop open(Place place) {
        return open(place, () -> {});
    }

    /**
     * The shop that somebody has made there.
     *
     * @param paid is run whenever a refund on a ticket is paid and not answered yet
     */
    public static Shop open(Place place, Runnable paid) {
        return new Shop(place.open(), paid);
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

    /** The ticket tools as they are. */
    public JdbcTickets tickets() {
        return new JdbcTickets(sql, paid);
    }

    /** What waits for a person in this shop. */
    public HandOffs handOffs() {
        return new HandOffs(sql);
    }

    /** The database, where a guard may keep its journal as well. */
    public DataSource database() {
        return database;
    }

    /** The rows of the journal that is kept in the shop's database. */
    public List<JournalRow> journal() {
        return sql.rows(
                row -> new JournalRow(
                        row.getString("state"),
                        row.getLong("lease_seconds"),
                        row.getString("arguments"),
                        row.getString("result"),
                        row.getString("note")),
                "select case when lease_until = 0 then 0 else (lease_until - sent_at) / 1000 end as lease_seconds, j.*"
                        + " from afterproof_journal j order by first_sent_at");
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
        database.close();
    }
}
