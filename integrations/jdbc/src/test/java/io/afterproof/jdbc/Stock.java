package io.afterproof.jdbc;

import java.util.List;

/** The stock itself. What it is told to do to an item is part of the item's name. */
final class Stock implements StockTools {
    private final Database database;

    Stock(Database database) {
        this.database = database;
    }

    void create() {
        database.together(List.of(
                "CREATE TABLE stock (item VARCHAR(64) PRIMARY KEY, left_over INTEGER, label VARCHAR(64))",
                "CREATE TABLE hidden (item VARCHAR(64) PRIMARY KEY)"));
    }

    void add(String item) {
        database.update(
                "INSERT INTO stock (item, left_over, label) VALUES (?, 3, 'none')",
                statement -> statement.setString(1, item));
    }

    /** From now on nobody can look at the item, until somebody shows it. */
    void hide(String item) {
        database.update("INSERT INTO hidden (item) VALUES (?)", statement -> statement.setString(1, item));
    }

    void show(String item) {
        database.update("DELETE FROM hidden WHERE item = ?", statement -> statement.setString(1, item));
    }

    @Override
    public int count(String item) {
        look(item);
        return database.query(
                        "SELECT left_over FROM stock WHERE item = ?",
                        statement -> statement.setString(1, item),
                        row -> row.getInt(1))
                .get(0);
    }

    @Override
    public String labelOf(String item) {
        look(item);
        return database.query(
                        "SELECT label FROM stock WHERE item = ?",
                        statement -> statement.setString(1, item),
                        row -> row.getString(1))
                .get(0);
    }

    private void look(String item) {
        if (!database.query(
                        "SELECT item FROM hidden WHERE item = ?",
                        statement -> statement.setString(1, item),
                        row -> row.getString(1))
                .isEmpty()) {
            throw new IllegalStateException("nobody can look at " + item);
        }
    }

    @Override
    public void take(String item) {
        database.update("UPDATE stock SET left_over = 0 WHERE item = ?", statement -> statement.setString(1, item));
        end(item);
    }

    @Override
    public void label(String item, String text) {
        database.update("UPDATE stock SET label = ? WHERE item = ?", statement -> {
            statement.setString(1, text);
            statement.setString(2, item);
        });
        end(item);
    }

    private void end(String item) {
        if (item.startsWith("lost")) {
            hide(item);
            throw new IllegalStateException("no answer");
        }
        if (item.startsWith("deadly")) {
            hide(item);
            Runtime.getRuntime().halt(137);
        }
    }
}
