package io.afterproof.sample.tools;

import org.jspecify.annotations.Nullable;

/**
 * An order of the shop.
 *
 * @param address where it is delivered; null for one that is picked up
 */
public record Order(
        String id,
        String customerName,
        String item,
        long cents,
        @Nullable String address) {}
