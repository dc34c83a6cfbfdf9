package io.afterproof.sample.shop;

import java.util.List;

/** What waits for a person. */
public final class HandOffs {
    private final Sql sql;

    HandOffs(Sql sql) {
        this.sql = sql;
    }

    /** Puts a call that was stopped where a person will see it. */
    public void add(String tool, String reason) {
        sql.insert("insert into hand_offs (tool, reason) values (?, ?)", tool, reason);
    }

    /** The tools that stopped, in the order in which they did. */
    public List<String> tools() {
        return sql.rows(row -> row.getString(1), "select tool from hand_offs order by id");
    }
}
