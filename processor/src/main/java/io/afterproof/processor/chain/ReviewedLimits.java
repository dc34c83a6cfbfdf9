package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
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
        for (Element around = element; around != null; around = enclosing.apply(around)) {
            AnnotationMirror limit = vocabulary.annotation(around, "ChainLimit").orElse(null);
            if (limit != null) {
                Integer depth = vocabulary.value(limit, "depth", Integer.class).orElse(null);
                return depth == null ? OptionalInt.empty() : OptionalInt.of(depth);
            }
        }
        return OptionalInt.empty();
    }
}
