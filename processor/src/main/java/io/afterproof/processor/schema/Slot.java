package io.afterproof.processor.schema;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Optional;

/**
 * A place for a value: a parameter, a result, a property, an element of a container.
 *
 * @param subject what it is, for people to read: {@code cents of OrderTools.refund}
 * @param type its Java type, without annotations
 * @param category what constraints may be on it
 * @param shape its form in JSON
 * @param constraints what must hold for it
 * @param isNullable whether it may be null or missing
 * @param isSensitive whether its value must not be told
 * @param description what it is for, or empty
 * @param standard the value it has when it is missing, as the annotation writes it
 * @param place where it is declared
 */
public record Slot(
        String subject,
        TypeName type,
        Category category,
        Shape shape,
        List<Constraint> constraints,
        boolean isNullable,
        boolean isSensitive,
        String description,
        Optional<String> standard,
        Place place) {
    /** Whether its Java type cannot hold null. */
    public boolean isPrimitive() {
        return type.isPrimitive();
    }

    /** The rules of one kind. */
    public <R extends Rule> List<R> rules(Class<R> kind) {
        return constraints.stream()
                .map(Constraint::rule)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Whether a constraint asks for a value to be there. */
    public boolean isRequired() {
        return constraints.stream().map(Constraint::rule).anyMatch(Rule::asksForValue);
    }

    /** The same with words about what it is for. */
    public Slot describedAs(String words) {
        return new Slot(subject, type, category, shape, constraints, isNullable, isSensitive, words, standard, place);
    }

    /** The same without the rules that a provider checks: all those on it and on its elements. */
    public Slot withoutRules() {
        return with(List.of()).shaped(Shapes.mapped(shape, Slot::withoutRules));
    }

    /** Whether a Bean Validation provider has to look at it or at its elements. */
    public boolean isForeign() {
        return has(Rule.Foreign.class) || Shapes.inner(shape).stream().anyMatch(Slot::isForeign);
    }

    /** The same with other constraints. */
    Slot with(List<Constraint> others) {
        return new Slot(subject, type, category, shape, others, isNullable, isSensitive, description, standard, place);
    }

    /** The same with a value that must not be told. */
    public Slot hidden() {
        return new Slot(subject, type, category, shape, constraints, isNullable, true, description, standard, place);
    }

    /** The same in another form. */
    Slot shaped(Shape other) {
        return new Slot(
                subject, type, category, other, constraints, isNullable, isSensitive, description, standard, place);
    }

    /** Whether there is a rule of this kind. */
    public boolean has(Class<? extends Rule> kind) {
        return !rules(kind).isEmpty();
    }
}
