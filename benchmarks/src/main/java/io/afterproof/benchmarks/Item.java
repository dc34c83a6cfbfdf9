package io.afterproof.benchmarks;

/** What the tools return: 24 bytes that are the tool's own. */
public record Item(String sku, long cents) {}
