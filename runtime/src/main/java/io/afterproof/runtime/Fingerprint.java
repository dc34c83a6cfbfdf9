package io.afterproof.runtime;

import io.afterproof.runtime.internal.Canonical;
import io.afterproof.runtime.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, comparable by content. In memory values are compared as they are; the canonical JSON
 * (<a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>) and its digest are computed when somebody asks.
 * Immutable as long as the arguments are; thread-safe.
 */
public final class Fingerprint {
    private final @Nullable Object[] values;
    private final int hash;

    private Fingerprint(@Nullable Object[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    /** Of these arguments, in order. The array belongs to the fingerprint from then on. */
    @SuppressWarnings("ReferenceEquality") // most arguments are their own comparable form, and need no copy
    public static Fingerprint of(@Nullable Object... arguments) {
        @Nullable Object[] values = arguments;
        for (int i = 0; i < values.length; i++) {
            Object comparable = Canonical.comparable(arguments[i]);
            if (comparable != arguments[i]) {
                values = values == arguments ? arguments.clone() : values;
                values[i] = comparable;
            }
        }
        return new Fingerprint(values);
    }

    /** The arguments as canonical JSON. */
    String canonical() {
        return Canonical.json(values);
    }

    /** SHA-256 of {@link #canonical()}, as 64 hexadecimal digits. */
    public String digest() {
        return Sha256.hex(canonical().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that && hash == that.hash && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return digest();
    }
}
