package io.afterproof.processor.schema;

import java.math.BigInteger;
import java.util.List;

/** The form of a value in JSON. */
public sealed interface Shape {
    /** A string; {@code format} and {@code pattern} are those of JSON Schema, empty for none. */
    record Text(String format, String pattern) implements Shape {}

    /** Bytes as a string in Base64. */
    record Bytes() implements Shape {}

    /** A whole number between two bounds; without bounds if they are equal. */
    record Whole(BigInteger least, BigInteger greatest) implements Shape {
        /** Whether it has bounds. */
        public boolean isBounded() {
            return !least.equals(greatest);
        }
    }

    /** Any number. */
    record Decimal() implements Shape {}

    /** {@code true} or {@code false}. */
    record Truth() implements Shape {}

    /** One of these strings. */
    record Choice(List<String> names) implements Shape {}

    /** An array. */
    record Sequence(Slot element, boolean isUnique) implements Shape {}

    /** An object with names of the caller's choosing; {@code names} are those allowed, empty for all. */
    record Dictionary(Slot key, Slot value, List<String> names) implements Shape {}

    /** A value, or nothing. */
    record Maybe(Slot held) implements Shape {}

    /** An object that is described once, under this key of {@link Shapes}. */
    record Reference(String id) implements Shape {}

    /** Whatever JSON there is. */
    record Anything() implements Shape {}

    /** No value at all. */
    record Nothing() implements Shape {}

    /**
     * Nothing that JSON could hold.
     *
     * @param why the rest of a sentence about the type
     * @param mend what to do about it
     */
    record None(String why, String mend) implements Shape {}
}
