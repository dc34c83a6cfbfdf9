package io.afterproof.processor.model;

import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * A finding, or a limit passed, that somebody accepted: {@code @SuppressGuard} or {@code @ChainLimit}.
 *
 * @param annotation the annotation, with what it names
 * @param diagnostic the name of the diagnostic; empty for {@code @ChainLimit}
 * @param reason why it is accepted
 * @param place the annotation
 */
public record Acceptance(String annotation, Optional<String> diagnostic, String reason, Place place) {
    private static final String CHAIN_LIMIT = "io.afterproof.ChainLimit";

    /** All that an element carries itself. */
    public static List<Acceptance> on(Element element, Elements elements) {
        List<Acceptance> found = new ArrayList<>();
        for (AnnotationMirror annotation : new Acceptances(elements).on(element)) {
            Mirror mirror = new Mirror(annotation, Place.of(element, annotation), elements);
            String name = mirror.text("value");
            found.add(new Acceptance(
                    "@SuppressGuard(\"" + name + "\")", Optional.of(name), mirror.text("reason"), mirror.place()));
        }
        Mirror.find(element, CHAIN_LIMIT).ifPresent(annotation -> {
            Mirror mirror = new Mirror(annotation, Place.of(element, annotation), elements);
            found.add(new Acceptance("@ChainLimit", Optional.empty(), mirror.text("reason"), mirror.place()));
        });
        return found;
    }
}
