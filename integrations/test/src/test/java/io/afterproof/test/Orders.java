package io.afterproof.test;

import io.afterproof.runtime.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Does what it is told, as often as it is told. */
final class Orders implements OrderTools {
    final List<Refund> refunds = new CopyOnWriteArrayList<>();
    final Map<String, String> addresses = new ConcurrentHashMap<>(Map.of("A-1", "1 Old Street"));
    final List<String> keys = new ArrayList<>();

    @Nullable
    Executor executor;

    boolean keyed;

    @Override
    public List<Refund> refundsOf(String orderId) {
        return refunds;
    }

    @Override
    public String addressOf(String orderId) {
        return addresses.getOrDefault(orderId, "nowhere");
    }

    @Override
    public CompletionStage<String> addressLater(String orderId) {
        return CompletableFuture.completedFuture(addressOf(orderId));
    }

    @Override
    public Refund refund(String orderId, long cents) {
        if (keyed) {
            keys.add(ToolCall.current().idempotencyKey());
        }
        Refund refund = new Refund("R-" + (refunds.size() + 1), orderId, cents);
        refunds.add(refund);
        return refund;
    }

    @Override
    public CompletionStage<Refund> refundLater(String orderId, long cents) {
        Executor elsewhere = executor;
        return elsewhere == null
                ? CompletableFuture.completedFuture(refund(orderId, cents))
                : CompletableFuture.supplyAsync(() -> refund(orderId, cents), elsewhere);
    }

    @Override
    public void move(String orderId, String address) {
        addresses.put(orderId, address);
    }
}
