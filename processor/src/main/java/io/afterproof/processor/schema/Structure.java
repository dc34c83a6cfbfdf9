package io.afterproof.processor.schema;

import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * An object with properties, or one of several such objects.
 *
 * @param id what tells it from all others: its type with its type arguments
 * @param name a short name for it
 * @param type its Java type, without annotations
 * @param properties what it is made of
 * @param value the one property that stands for the whole
 * @param tag the property that says which of several types an object is, and what it says for this one
 * @param variants the types that it may be instead; empty for none
 * @param isMade whether a program that reads JSON can make one
 * @param description what it is, or empty
 * @param foreign constraints on the whole that a Bean Validation provider checks
 */
public record Structure(
        String id,
        String name,
        TypeName type,
        List<Property> properties,
        Optional<Property> value,
        Optional<Tag> tag,
        List<Variant> variants,
        boolean isMade,
        String description,
        List<Constraint> foreign) {
    /** A property that JSON has and Java does not: it says of which type an object is. */
    public record Tag(String property, String value) {}

    /** One of the types that an object may be. */
    public record Variant(String id, TypeName type) {}

    /**
     * One property.
     *
     * @param name in JSON
     * @param bean in Java
     * @param reader how Java reads it, {@code id()}; empty if it cannot
     * @param slot what it holds
     * @param access who sees it
     * @param isAlwaysWritten whether it is in the JSON that is written even where it says nothing
     * @param isDeprecated whether javac warns of reading it
     */
    public record Property(
            String name,
            String bean,
            String reader,
            Slot slot,
            Access access,
            boolean isAlwaysWritten,
            boolean isDeprecated) {}

    /** Who sees a property. */
    public enum Access {
        /** Everybody. */
        BOTH,
        /** It is written, and not asked for. */
        OUT,
        /** It is asked for, and not written. */
        IN,
        /** Java only. */
        HIDDEN
    }
}
