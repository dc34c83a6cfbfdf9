package io.afterproof.processor.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Whether null is allowed: what annotations say of it, by whatever library. */
final class Nullness {
    private static final String MARKED = "org.jspecify.annotations.NullMarked";
    private static final String UNMARKED = "org.jspecify.annotations.NullUnmarked";
    private static final Set<String> NEVER = Set.of("NonNull", "Nonnull", "NotNull");

    // Before 22, javac does not show annotations on types of class files (JDK-8225377), so a @Nullable would be missed.
    private static final boolean SEES_TYPES_OF_CLASS_FILES = Runtime.version().feature() >= 22;

    private final Predicate<Element> isSource;

    Nullness(Predicate<Element> isSource) {
        this.isSource = isSource;
    }

    /** What the annotations of a declaration and its type say; empty where they say nothing. */
    static Optional<Boolean> said(List<? extends AnnotationMirror> annotations) {
        for (AnnotationMirror annotation : annotations) {
            String name = Note.simpleName(annotation);
            if (name.equals("Nullable")) {
                return Optional.of(true);
            }
            if (NEVER.contains(name)) {
                return Optional.of(false);
            }
        }
        return Optional.empty();
    }

    /** Whether what is declared here is never null unless it says so. */
    boolean isMarked(Element element) {
        if (!SEES_TYPES_OF_CLASS_FILES && !isSource.test(element)) {
            return false;
        }
        for (@Nullable Element around = element; around != null; around = around.getEnclosingElement()) {
            for (AnnotationMirror annotation : around.getAnnotationMirrors()) {
                String name = Note.name(annotation);
                if (name.equals(MARKED) || name.equals(UNMARKED)) {
                    return name.equals(MARKED);
                }
            }
        }
        return false;
    }
}
