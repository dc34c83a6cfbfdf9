package io.afterproof.sample.shop;

import io.afterproof.sample.tools.Order;
import io.afterproof.sample.tools.OrderTools;
import io.afterproof.sample.tools.Payment;
import io.afterproof.sample.tools.Refund;
import io.afterproof.sample.tools.UnknownOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Orders in the database. It does what it is told, as often as it is told. */
public final class JdbcOrders implements OrderTools {
    private final Sql sql;
    private final PaymentProvider payments;

    JdbcOrders(Sql sql, PaymentProvider payments) {
        this.sql = sql;
        this.payments = payments;
    }

    @Override
    public Order getOrder(String orderId) {
        return find(sql, orderId);
    }

    static Order find(Sql sql, String orderId) {
        return sql
                .rows(
                        row -> new Order(
                                row.getString("id"),
                                row.getString("name"),
                                row.getString("item"),
                                row.getLong("cents"),
                                row.getString("address")),
                        "select o.*, c.name from orders o join customers c on c.id = o.customer_id where o.id = ?",
                        orderId)
                .stream()
                .findFirst()
                .orElseThrow(() -> new UnknownOrder(orderId));
    }

    @Override
    public Refund refund(String orderId, long cents) {
        long id = sql.insert("insert into refunds (order_id, cents) values (?, ?)", orderId, cents);
        return new Refund("R-" + id, orderId, cents);
    }

    @Override
    public Payment charge(String orderId, long cents) {
        return payments.pay(orderId, cents).join();
    }

    @Override
    public void changeAddress(String orderId, String address) {
        if (sql.change("update orders set address = ? where id = ?", address, orderId) == 0) {
            throw new UnknownOrder(orderId);
        }
        sql.insert("insert into address_changes (order_id, address) values (?, ?)", orderId, address);
    }

    @Override
    public List<Refund> refundsOf(String orderId) {
        return sql.rows(JdbcOrders::refund, "select * from refunds where order_id = ? order by id", orderId);
    }

    static Refund refund(ResultSet row) throws SQLException {
        return new Refund("R-" + row.getLong("id"), row.getString("order_id"), row.getLong("cents"));
    }

    @Override
    public List<Payment> paymentsOf(String orderId) {
        return payments.booked(orderId);
    }
}
