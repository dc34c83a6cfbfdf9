package io.afterproof.sample.tools;

/** An amount taken off an invoice. */
public record Credit(String id, String invoiceId, long cents) {}
