package io.afterproof.sample.shop;

import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.afterproof.sample.tools.Payment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A payment provider on a bad day. It takes the first payment in, books it 450 ms later and answers after 900 ms; the
 * later ones it books and answers at once. A caller who waits for 300 ms cannot know what became of the first.
 */
final class LatePayments implements PaymentProvider {
    private static final int LATE = 450;

    private final Sql sql;
    private final AtomicBoolean late = new AtomicBoolean(true);
    private final List<CompletableFuture<Payment>> answers = new CopyOnWriteArrayList<>();

    LatePayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CompletableFuture<Payment> pay(String orderId, long cents) {
        int pause = late.getAndSet(false) ? LATE : 0;
        CompletableFuture<Payment> answer = CompletableFuture.supplyAsync(
                        () -> book(orderId, cents), delayedExecutor(pause, MILLISECONDS))
                .thenApplyAsync(booked -> booked, delayedExecutor(pause, MILLISECONDS));
        answers.add(answer);
        return answer;
    }

    @Override
    public List<Payment> booked(String orderId) {
        return sql.rows(
                row -> new Payment("P-" + row.getLong("id"), row.getString("order_id"), row.getLong("cents")),
                "select * from payments where order_id = ? order by id",
                orderId);
    }

    private Payment book(String orderId, long cents) {
        long id = sql.insert("insert into payments (order_id, cents) values (?, ?)", orderId, cents);
        return new Payment("P-" + id, orderId, cents);
    }

    /** Returns once all that was sent is booked and answered. */
    void await() {
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }
}
