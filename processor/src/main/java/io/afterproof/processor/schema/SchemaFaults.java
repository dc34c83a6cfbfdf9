package io.afterproof.processor.schema;

import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Place;
import java.util.function.Consumer;

/** Finds what is wrong with a value and with everything that can be reached from it. */
public final class SchemaFaults {
    private final Shapes shapes;

    /** Faults among these. */
    public SchemaFaults(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * What has no form in JSON.
     *
     * @param isRead whether the value is made from JSON, and not only written as such
     */
    public void unsupported(Slot start, boolean isRead, Consumer<Finding> findings) {
        shapes.walk(start, slot -> {
            if (slot.shape() instanceof Shape.None none) {
                findings.accept(unsupported(slot, none.why(), none.mend()));
            } else if (isRead && slot.shape() instanceof Shape.Reference reference) {
                Structure structure = shapes.get(reference);
                if (!structure.isMade()) {
                    findings.accept(unsupported(
                            slot,
                            structure.variants().isEmpty()
                                    ? "does not say which class to make of the JSON"
                                    : "does not say in the JSON which of its types is meant",
                            "Name a class or record, or list the types with @JsonSubTypes and"
                                    + " @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = \"type\")"));
                }
            }
        });
    }

    private static Finding unsupported(Slot slot, String why, String mend) {
        return Finding.of(
                Diagnostic.SCHEMA_UNSUPPORTED,
                slot.place(),
                slot.subject() + " is of the type "
                        + CodeTypes.written(slot.type().toString()) + ", which " + why,
                mend);
    }

    /** Constraints that the guard has no check for. */
    public void foreign(Slot start, Consumer<Finding> findings) {
        if (shapes.hasProvider()) {
            return;
        }
        shapes.walk(start, slot -> {
            foreign(slot.subject(), slot.constraints(), findings);
            if (slot.shape() instanceof Shape.Reference reference) {
                foreign(shapes.get(reference).name(), shapes.get(reference).foreign(), findings);
            }
        });
    }

    private static void foreign(String subject, Iterable<Constraint> constraints, Consumer<Finding> findings) {
        for (Constraint constraint : constraints) {
            if (constraint.rule() instanceof Rule.Foreign) {
                findings.accept(Finding.of(
                        Diagnostic.SCHEMA_UNSUPPORTED,
                        constraint.place(),
                        constraint.words() + " on " + subject + " is not one of the constraints of jakarta.validation"
                                + " itself, and nothing on the class path would check it",
                        "Add org.hibernate.validator:hibernate-validator, or use a standard constraint, or @Require"
                                + " (arguments) and @Expect (results)"));
            }
        }
    }

    /** Constraints that nothing satisfies, or that cannot be where they are. */
    public void contradictions(Slot start, Consumer<Finding> findings) {
        shapes.walk(
                start,
                slot -> Contradictions.in(slot)
                        .forEach(found -> findings.accept(Finding.of(
                                Diagnostic.SCHEMA_CONTRADICTION,
                                found.place(),
                                slot.subject(),
                                found.what(),
                                found.mend()))));
    }

    /** Texts and collections without a limit. */
    public void unbounded(Slot start, String tool, Consumer<Finding> findings) {
        shapes.walk(
                start,
                slot -> Unbounded.in(slot)
                        .ifPresent(what -> findings.accept(
                                Finding.of(Diagnostic.UNBOUNDED_ARGUMENT, slot.place(), slot.subject(), what, tool))));
    }

    /** Patterns that the schema does not say. */
    public void unpublished(Slot start, Consumer<Finding> findings) {
        shapes.walk(start, slot -> {
            for (Constraint constraint : slot.constraints()) {
                boolean isLeftOut = slot.category() == Category.TEXT
                        && constraint.rule() instanceof Rule.Matches matches
                        && EcmaPattern.of(matches.regexp(), matches.flags()).isEmpty();
                if (isLeftOut) {
                    findings.accept(unpublished(slot, constraint.place(), (Rule.Matches) constraint.rule()));
                }
            }
        });
    }

    private static Finding unpublished(Slot slot, Place place, Rule.Matches matches) {
        boolean hasFlags = matches.flags() != 0 || matches.regexp().startsWith("(?i)");
        return Finding.of(
                Diagnostic.PATTERN_UNPUBLISHED,
                place,
                slot.subject(),
                matches.regexp(),
                hasFlags ? "have no flags" : "lack something of it, or mean something else by it",
                hasFlags
                        ? "[A-Za-z] in place of CASE_INSENSITIVE"
                        : "no possessive quantifiers, named groups or \\p{...}, and [A-Z] for \\p{Upper}");
    }
}
