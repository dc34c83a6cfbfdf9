package io.afterproof.processor.schema;

import io.afterproof.processor.report.Place;
import java.util.Optional;

/**
 * A constraint as it stands in the source.
 *
 * @param rule what it asks
 * @param words how it is written, {@code @Min(5)}
 * @param message the words of its own that it has for a violation
 * @param place the annotation, or what it is on
 */
public record Constraint(Rule rule, String words, Optional<String> message, Place place) {}
