package io.afterproof.sample.shop;

import io.afterproof.sample.tools.Payment;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The far end that moves the money. It knows no idempotency key: what is sent twice is booked twice. */
interface PaymentProvider {
    CompletableFuture<Payment> pay(String orderId, long cents);

    /** What has been booked for the order. */
    List<Payment> booked(String orderId);
}
