package io.afterproof.sample.tools;

/** Money taken for an order, as the payment provider has booked it. */
public record Payment(String id, String orderId, long cents) {}
