package io.afterproof.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A check as an annotation names it.
 *
 * @param in the qualified name of the class that declares it; empty for the tool interface
 * @param name the name of the method
 */
record CheckName(String in, String name) {
    private static final Map<String, String> MEMBERS = Map.of(
            "VerifyAfter", "value",
            "Require", "value",
            "Expect", "value",
            "Reconcile", "by",
            "Approval", "when");

    /** The checks that the annotations of a tool name. */
    static List<NamedCheck> in(ExecutableElement tool, Vocabulary vocabulary) {
        List<NamedCheck> checks = new ArrayList<>();
        vocabulary.annotations(tool).forEach((annotation, mirror) -> {
            String member = MEMBERS.get(annotation);
            if (member != null) {
                String in = vocabulary
                        .value(mirror, "in", TypeMirror.class)
                        .map(CheckName::className)
                        .orElse("");
                values(mirror, member, vocabulary)
                        .forEach(name -> checks.add(new NamedCheck(tool, annotation, mirror, in, name)));
            }
        });
        return checks;
    }

    private static List<String> values(AnnotationMirror mirror, String member, Vocabulary vocabulary) {
        List<String> values = new ArrayList<>();
        vocabulary
                .value(mirror, member, String.class)
                .filter(name -> !name.isEmpty())
                .ifPresent(values::add);
        vocabulary.value(mirror, member, List.class).ifPresent(list -> {
            for (Object each : list) {
                if (each instanceof AnnotationValue value && value.getValue() instanceof String name) {
                    values.add(name);
                }
            }
        });
        return values;
    }

    private static String className(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }
}
