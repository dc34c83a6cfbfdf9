package io.afterproof.benchmarks.simulation;

import io.afterproof.runtime.ToolCall;
import org.jspecify.annotations.Nullable;

/** The tools that the guards guard: every one asks the bank of a world. */
final class RemotePayments implements PaymentTools {
    private final World world;
    private final long cents;

    RemotePayments(World world, long cents) {
        this.world = world;
        this.cents = cents;
    }

    @Override
    public Receipt pay(String paymentId, long cents) {
        return send(paymentId, cents, null);
    }

    @Override
    public Receipt payDeduped(String paymentId, long cents) {
        return send(paymentId, cents, ToolCall.current().idempotencyKey());
    }

    @Override
    public Receipt payDedupedAndSettled(String paymentId, long cents) {
        return send(paymentId, cents, ToolCall.current().idempotencyKey());
    }

    @Override
    public Receipt payOnce(String paymentId, long cents) {
        return send(paymentId, cents, null);
    }

    @Override
    public Receipt payOnceUnsettled(String paymentId, long cents) {
        return send(paymentId, cents, null);
    }

    private Receipt send(String paymentId, long cents, @Nullable String key) {
        world.pay(key);
        return new Receipt(paymentId, cents);
    }

    @Override
    public long paid(String paymentId) {
        return world.paid() * cents;
    }
}
