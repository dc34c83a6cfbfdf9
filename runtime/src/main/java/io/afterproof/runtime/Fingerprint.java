package io.afterproof.runtime;

import io.afterproof.runtime.internal.Canonical;
import io.afterproof.runtime.internal.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call, comparable by content. In memory values are compared as they are; the canonical JSON
 * (<a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>) and its digest are computed when somebody asks.
 * Equal are those that were made in the same way; {@link #matches} also compares one with what a journal kept of it.
 * Immutable as long as the arguments are; thread-safe.
 */
public final class Fingerprint {
    private static final Object[] NONE = {};

    private final @Nullable Object[] values;
    private final int hash;
    private final @Nullable String stored;

    private Fingerprint(@Nullable Object[] values, @Nullable String stored) {
        this.values = values;
        this.hash = stored == null ? Arrays.hashCode(values) : stored.hashCode();
        this.stored = stored;
    }

    /** The one of which a journal has kept the {@link #digest()}. */
    public static Fingerprint stored(String digest) {
        return new Fingerprint(NONE, digest);
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
        return new Fingerprint(values, null);
    }

    /** The arguments as canonical JSON. */
    String canonical() {
        return Canonical.json(values);
    }

    /** SHA-256 of {@link #canonical()}, as 64 hexadecimal digits. */
    public String digest() {
        return stored != null ? stored : Sha256.hex(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it is of the same arguments, one of the two perhaps stored. */
    public boolean matches(Fingerprint other) {
        return stored == null && other.stored == null ? equals(other) : digest().equals(other.digest());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint that
                && hash == that.hash
                && Objects.equals(stored, that.stored)
                && Arrays.equals(values, that.values);
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
