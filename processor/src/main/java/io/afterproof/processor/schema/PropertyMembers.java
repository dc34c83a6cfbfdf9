package io.afterproof.processor.schema;

import io.afterproof.processor.schema.Structure.Access;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** The members of a class that make one property. Filled by {@link MemberFinder}. */
final class PropertyMembers {
    private final String name;
    private final List<ExecutableElement> getters = new ArrayList<>();
    private @Nullable VariableElement field;
    private boolean isFieldReachable;
    private boolean isFieldSeen;
    private boolean isSet;
    private @Nullable Element parameter;
    private @Nullable Element component;

    PropertyMembers(String name) {
        this.name = name;
    }

    void getter(ExecutableElement getter) {
        getters.add(getter);
    }

    void field(VariableElement found, boolean isReachable) {
        field = found;
        isFieldReachable = isReachable;
        isFieldSeen = found.getModifiers().contains(Modifier.PUBLIC);
    }

    /** Something that JSON is read into. */
    void setter() {
        isSet = true;
    }

    void parameter(Element found) {
        parameter = found;
        isSet = true;
    }

    void component(Element found) {
        component = found;
        isSet = true;
    }

    String name() {
        return name;
    }

    boolean isEmpty() {
        return getters.isEmpty() && field == null && parameter == null;
    }

    /** Whether it is a property of the JSON, and not a field that only Java knows. */
    boolean isProperty() {
        return !getters.isEmpty()
                || isFieldSeen
                || isSet
                || annotations().stream().anyMatch(PropertyMembers::isNamed);
    }

    private static boolean isNamed(AnnotationMirror annotation) {
        return Note.name(annotation).equals("com.fasterxml.jackson.annotation.JsonProperty");
    }

    /** Whether what it holds stands for the whole object. */
    boolean isValue(Elements elements) {
        return Note.among(annotations(), "com.fasterxml.jackson.annotation.JsonValue", elements)
                .filter(note -> note.flag("value"))
                .isPresent();
    }

    /** All annotations on its members, each once. */
    List<AnnotationMirror> annotations() {
        List<AnnotationMirror> all = new ArrayList<>();
        if (component != null) {
            all.addAll(component.getAnnotationMirrors());
        }
        if (field != null) {
            all.addAll(field.getAnnotationMirrors());
        }
        getters.forEach(getter -> all.addAll(getter.getAnnotationMirrors()));
        if (parameter != null) {
            all.addAll(parameter.getAnnotationMirrors());
        }
        return Note.merged(all, List.of());
    }

    /** Where it is declared. */
    Element place() {
        if (field != null) {
            return field;
        }
        return getters.isEmpty() ? typed() : getters.get(0);
    }

    /** What has its type. */
    Element typed() {
        if (component != null && field != null) {
            return field;
        }
        if (!getters.isEmpty()) {
            return getters.get(0);
        }
        @Nullable Element typed = field == null ? parameter : field;
        if (typed == null) {
            throw new IllegalStateException(name + " has no member");
        }
        return typed;
    }

    /** How Java reads it; empty if it cannot. */
    String reader() {
        if (!getters.isEmpty()) {
            return getters.get(0).getSimpleName() + "()";
        }
        return field != null && isFieldReachable ? field.getSimpleName().toString() : "";
    }

    boolean isDeprecated() {
        @Nullable Element read = getters.isEmpty() ? field : getters.get(0);
        return read != null
                && read.getAnnotationMirrors().stream()
                        .anyMatch(each -> Note.name(each).equals("java.lang.Deprecated"));
    }

    /** Who sees it, by its members alone. */
    Access access() {
        if (!isProperty()) {
            return Access.HIDDEN;
        }
        boolean isRead =
                !getters.isEmpty() || isFieldSeen || annotations().stream().anyMatch(PropertyMembers::isNamed);
        boolean isWritten = isSet || field != null && component == null;
        if (isRead && isWritten) {
            return Access.BOTH;
        }
        return isRead ? Access.OUT : Access.IN;
    }
}
