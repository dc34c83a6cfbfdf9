package io.afterproof.sample.shop;

import io.afterproof.sample.tools.Customer;
import io.afterproof.sample.tools.CustomerTools;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Customers in the database. */
public final class JdbcCustomers implements CustomerTools {
    private final Sql sql;

    JdbcCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Customer> listCustomers() {
        return sql.rows(JdbcCustomers::customer, "select * from customers order by length(id), id");
    }

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(row.getString("id"), row.getString("name"));
    }

    @Override
    public void deleteCustomer(String customerId) {
        sql.change("delete from customers where id = ?", customerId);
    }

    @Override
    public boolean isKnown(String customerId) {
        return sql.number("select count(*) from customers where id = ?", customerId) > 0;
    }
}
