package io.afterproof.sample.tools;

/** Money paid back on an order. */
public record Refund(String id, String orderId, long cents) {}
