package io.afterproof.sample.shop;

import io.afterproof.Verdict;
import io.afterproof.sample.tools.AccountTools;
import io.afterproof.sample.tools.Credit;
import io.afterproof.sample.tools.Customer;
import io.afterproof.sample.tools.Invoice;
import io.afterproof.sample.tools.Order;
import java.util.List;

/** Invoices in the database. A customer is found by name, and the first of that name is taken. */
public final class JdbcAccounts implements AccountTools {
    private final Sql sql;

    JdbcAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Order findOrder(String orderId) {
        return JdbcOrders.find(sql, orderId);
    }

    @Override
    public Customer findCustomer(String name) {
        return first(
                sql.rows(JdbcCustomers::customer, "select * from customers where name = ? order by id", name),
                "customer of the name " + name);
    }

    @Override
    public Invoice findInvoice(String customerId) {
        return first(
                sql.rows(
                        row -> new Invoice(row.getString("id"), customerId, row.getLong("cents")),
                        "select * from invoices where customer_id = ? order by id",
                        customerId),
                "open invoice of customer " + customerId);
    }

    @Override
    public Credit creditInvoice(String invoiceId, long cents) {
        long id = sql.insert("insert into credits (invoice_id, cents) values (?, ?)", invoiceId, cents);
        return new Credit("K-" + id, invoiceId, cents);
    }

    @Override
    public Verdict belongTogether(String orderId, String invoiceId) {
        String ordered = customerOf("orders", orderId);
        String invoiced = customerOf("invoices", invoiceId);
        return ordered.equals(invoiced)
                ? Verdict.confirmed()
                : Verdict.differs("an invoice of customer " + ordered, "one of customer " + invoiced);
    }

    @Override
    public List<Credit> creditsOn(String invoiceId) {
        return sql.rows(
                row -> new Credit("K-" + row.getLong("id"), invoiceId, row.getLong("cents")),
                "select * from credits where invoice_id = ? order by id",
                invoiceId);
    }

    private String customerOf(String table, String id) {
        return first(
                sql.rows(row -> row.getString(1), "select customer_id from " + table + " where id = ?", id),
                "row " + id + " in " + table);
    }

    private static <R> R first(List<R> rows, String what) {
        return rows.stream().findFirst().orElseThrow(() -> new IllegalArgumentException("There is no " + what + "."));
    }
}
