package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Place;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The depths that {@code @ChainLimit} allows instead of the tool interfaces': the innermost one holds. */
final class ReviewedLimits {
    private final Vocabulary vocabulary;
    private final UnaryOperator<@Nullable Element> enclosing;

    /** @param enclosing what stands around an element */
    ReviewedLimits(Vocabulary vocabulary, UnaryOperator<@Nullable Element> enclosing) {
        this.vocabulary = vocabulary;
        this.enclosing = enclosing;
    }

    OptionalInt depthIn(@Nullable Element element) {
        return limit(element)
                .flatMap(place -> place.annotation())
                .flatMap(limit -> vocabulary.value(limit, "depth", Integer.class))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** Who accepted the depth that is allowed here, and why. */
    Optional<Acceptances.Accepted> accepting(Element element) {
        return limit(element)
                .map(place -> new Acceptances.Accepted(
                        place.annotation()
                                .flatMap(limit -> vocabulary.value(limit, "reason", String.class))
                                .orElse(""),
                        place));
    }

    private Optional<Place> limit(@Nullable Element element) {
        for (Element around = element; around != null; around = enclosing.apply(around)) {
            AnnotationMirror limit = vocabulary.annotation(around, "ChainLimit").orElse(null);
            if (limit != null) {
                return Optional.of(Place.of(around, limit));
            }
        }
        return Optional.empty();
    }
}
