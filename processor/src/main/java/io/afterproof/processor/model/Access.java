package io.afterproof.processor.model;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
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
