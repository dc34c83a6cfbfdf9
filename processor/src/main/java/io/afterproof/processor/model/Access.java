package io.afterproof.processor.model;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What can be named from the package in which a guard is written. */
final class Access {
    private final Element home;
    private final Elements elements;

    Access(TypeElement tools, Elements elements) {
        this.home = elements.getPackageOf(tools);
        this.elements = elements;
    }

    /** Whether a type or member, and all that encloses it, can be named there. */
    boolean reaches(Element element) {
        boolean isNear = elements.getPackageOf(element).equals(home);
        for (Element each = element; each != null && !isPackage(each); each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)
                    || !isNear && !each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** The first type in this one that cannot be named there. */
    Optional<Element> hidden(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return hidden(array.getComponentType());
        }
        if (type instanceof WildcardType wildcard) {
            return Stream.of(wildcard.getExtendsBound(), wildcard.getSuperBound())
                    .filter(Objects::nonNull)
                    .flatMap(bound -> hidden(bound).stream())
                    .findFirst();
        }
        if (type instanceof IntersectionType several) {
            return several.getBounds().stream()
                    .flatMap(bound -> hidden(bound).stream())
                    .findFirst();
        }
        if (type instanceof DeclaredType declared) {
            return reaches(declared.asElement())
                    ? declared.getTypeArguments().stream()
                            .flatMap(argument -> hidden(argument).stream())
                            .findFirst()
                    : Optional.of(declared.asElement());
        }
        return Optional.empty();
    }

    private static boolean isPackage(Element element) {
        return element.getKind() == ElementKind.PACKAGE;
    }

    /** Whether a type and all that encloses it is public. */
    static boolean isPublic(Element type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a type, or one that encloses it, is private. */
    static boolean isPrivate(Element type) {
        for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
