package io.afterproof.sample.tools;

/** What a customer still owes. */
public record Invoice(String id, String customerId, long cents) {}
