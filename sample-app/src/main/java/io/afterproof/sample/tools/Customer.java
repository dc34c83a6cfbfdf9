package io.afterproof.sample.tools;

/** A customer of the shop. */
public record Customer(String id, String name) {}
