package io.afterproof.processor.schema;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds the properties of a class: its components, getters and fields, those of its superclasses first. */
final class MemberFinder {
    private static final String CREATOR = "com.fasterxml.jackson.annotation.JsonCreator";
    private static final String PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

    private final Elements elements;
    private final PackageElement home;

    MemberFinder(Elements elements, TypeElement tools) {
        this.elements = elements;
        this.home = elements.getPackageOf(tools);
    }

    boolean isRecord(TypeElement type) {
        return type.getKind() == ElementKind.RECORD;
    }

    /** The properties, in the order of their declaration. */
    List<PropertyMembers> find(TypeElement type) {
        Map<String, PropertyMembers> found = new LinkedHashMap<>();
        for (TypeElement each : lineage(type)) {
            fields(each, found);
            if (isRecord(each)) {
                components(each, found);
            }
            methods(each, found);
        }
        creators(type, found);
        return found.values().stream().filter(members -> !members.isEmpty()).toList();
    }

    /** Whether the guard can name an element. */
    boolean reaches(Element element) {
        boolean isNear = elements.getPackageOf(element).equals(home);
        for (Element each = element;
                each != null && !(each instanceof PackageElement);
                each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)
                    || !isNear && !each.getModifiers().contains(Modifier.PUBLIC) && !isInInterface(each)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInInterface(Element element) {
        return element.getEnclosingElement() != null
                && element.getEnclosingElement().getKind().isInterface();
    }

    /** Interfaces and superclasses before what extends them; nothing of the platform. */
    private static List<TypeElement> lineage(TypeElement type) {
        List<TypeElement> lineage = new ArrayList<>();
        climb(type, lineage);
        return lineage;
    }

    private static void climb(TypeElement type, List<TypeElement> lineage) {
        String name = type.getQualifiedName().toString();
        if (name.startsWith("java.") || lineage.contains(type)) {
            return;
        }
        List<TypeMirror> above = new ArrayList<>(List.of(type.getSuperclass()));
        above.addAll(type.getInterfaces());
        for (TypeMirror each : above) {
            if (each instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                climb(element, lineage);
            }
        }
        lineage.add(type);
    }

    private void fields(TypeElement type, Map<String, PropertyMembers> found) {
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            boolean isOfObjects = field.getKind() == ElementKind.FIELD
                    && !field.getModifiers().contains(Modifier.STATIC)
                    && !field.getModifiers().contains(Modifier.TRANSIENT);
            if (isOfObjects) {
                of(field.getSimpleName().toString(), found).field(field, reaches(field));
            }
        }
    }

    private void components(TypeElement type, Map<String, PropertyMembers> found) {
        for (RecordComponentElement component : type.getRecordComponents()) {
            PropertyMembers members = of(component.getSimpleName().toString(), found);
            members.component(component);
            members.getter(component.getAccessor());
        }
    }

    private void methods(TypeElement type, Map<String, PropertyMembers> found) {
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.STATIC)) {
                continue;
            }
            String name = method.getSimpleName().toString();
            if (method.getParameters().isEmpty()) {
                getterOf(method, name).ifPresent(property -> getter(property, method, found));
            } else if (isSetter(method, name)) {
                of(Names.decapitalised(name.substring(3)), found).setter();
            }
        }
    }

    private Optional<String> getterOf(ExecutableElement method, String name) {
        boolean isNothing = method.getReturnType().getKind() == TypeKind.VOID;
        if (isNothing || !reaches(method) || throwsChecked(method)) {
            return Optional.empty();
        }
        boolean isTruth = method.getReturnType().getKind() == TypeKind.BOOLEAN;
        boolean isNamed = Note.on(method, PROPERTY, elements).isPresent()
                || Note.on(method, "com.fasterxml.jackson.annotation.JsonValue", elements)
                        .isPresent();
        return Names.ofGetter(name, isTruth).or(() -> isNamed ? Optional.of(name) : Optional.empty());
    }

    private static boolean throwsChecked(ExecutableElement method) {
        return !method.getThrownTypes().isEmpty();
    }

    private static boolean isSetter(ExecutableElement method, String name) {
        return method.getParameters().size() == 1
                && name.length() > 3
                && name.startsWith("set")
                && method.getModifiers().contains(Modifier.PUBLIC);
    }

    /** The nearest override is the one to read; the annotations of all of them hold. */
    private static void getter(String property, ExecutableElement method, Map<String, PropertyMembers> found) {
        PropertyMembers members = of(property, found);
        members.getter(method);
    }

    private void creators(TypeElement type, Map<String, PropertyMembers> found) {
        if (isRecord(type)) {
            return;
        }
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement creator
                    && (Note.on(creator, CREATOR, elements).isPresent()
                            || creator.getParameters().stream()
                                    .anyMatch(each ->
                                            Note.on(each, PROPERTY, elements).isPresent()))) {
                for (VariableElement parameter : creator.getParameters()) {
                    String name = Note.on(parameter, PROPERTY, elements)
                            .flatMap(note -> note.givenText("value"))
                            .orElse(parameter.getSimpleName().toString());
                    of(name, found).parameter(parameter);
                }
            }
        }
    }

    private static PropertyMembers of(String name, Map<String, PropertyMembers> found) {
        return found.computeIfAbsent(name, PropertyMembers::new);
    }
}
