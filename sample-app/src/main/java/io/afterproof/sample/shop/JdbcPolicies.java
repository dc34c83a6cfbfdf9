package io.afterproof.sample.shop;

import io.afterproof.sample.tools.Policy;
import io.afterproof.sample.tools.PolicyTools;

/** The help page, the terms, and what was promised, in the database. */
public final class JdbcPolicies implements PolicyTools {
    private final Sql sql;

    JdbcPolicies(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Policy helpPage(String topic) {
        return policy("help page", topic);
    }

    @Override
    public Policy terms(String topic) {
        return policy("terms of sale", topic);
    }

    private Policy policy(String source, String topic) {
        return sql
                .rows(
                        row -> new Policy(source, topic, row.getInt("days_to_claim"), row.getString("text")),
                        "select * from policies where source = ? and topic = ?",
                        source,
                        topic)
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The " + source + " says nothing on " + topic + "."));
    }

    @Override
    public void promise(String customerId, String text) {
        sql.insert("insert into promises (customer_id, text) values (?, ?)", customerId, text);
    }

    @Override
    public boolean hasPromise(String customerId, String text) {
        return sql.number("select count(*) from promises where customer_id = ? and text = ?", customerId, text) > 0;
    }
}
