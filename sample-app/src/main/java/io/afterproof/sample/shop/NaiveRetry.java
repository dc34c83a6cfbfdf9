package io.afterproof.sample.shop;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.afterproof.sample.tools.Payment;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/**
 * The retry that is in a thousand code bases: no answer within 300 ms, so it is sent again, three times in all. It takes
 * "I do not know" for "it did not happen".
 */
final class NaiveRetry implements PaymentProvider {
    private static final int ATTEMPTS = 3;
    private static final int PATIENCE = 300;

    private final PaymentProvider provider;

    NaiveRetry(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public CompletableFuture<Payment> pay(String orderId, long cents) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return CompletableFuture.completedFuture(
                        provider.pay(orderId, cents).get(PATIENCE, MILLISECONDS));
            } catch (TimeoutException | ExecutionException failed) {
                // and once more
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return CompletableFuture.failedFuture(e);
            }
        }
        return provider.pay(orderId, cents);
    }

    @Override
    public List<Payment> booked(String orderId) {
        return provider.booked(orderId);
    }
}
