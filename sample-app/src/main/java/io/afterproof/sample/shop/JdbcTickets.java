package io.afterproof.sample.shop;

import io.afterproof.sample.tools.Refund;
import io.afterproof.sample.tools.TicketTools;
import java.util.List;

/** Refunds for tickets in the database. It pays as often as it is asked. */
public final class JdbcTickets implements TicketTools {
    private final Sql sql;
    private final Runnable paid;

    /** @param paid is run between the payment and its answer */
    JdbcTickets(Sql sql, Runnable paid) {
        this.sql = sql;
        this.paid = paid;
    }

    @Override
    public Refund refund(String ticketId, String orderId, long cents) {
        long id = sql.insert(
                "insert into refunds (order_id, cents, ticket_id) values (?, ?, ?)", orderId, cents, ticketId);
        paid.run();
        return new Refund("R-" + id, orderId, cents);
    }

    @Override
    public List<Refund> refundsOn(String ticketId) {
        return sql.rows(JdbcOrders::refund, "select * from refunds where ticket_id = ? order by id", ticketId);
    }
}
