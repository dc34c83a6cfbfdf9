package io.afterproof.processor.model;

import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * What the readers ask javac with.
 *
 * @param elements its elements
 * @param types its types
 * @param vocabulary which methods are tools; good for one round
 * @param isSource whether an element has its source in this compilation
 */
record Compilation(Elements elements, Types types, Vocabulary vocabulary, Predicate<Element> isSource) {
    /**
     * Whether nobody knows what the parameters of a method are called: its class file does not say, and javac then counts
     * {@code arg0}, {@code arg1}.
     */
    boolean isNameless(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).getSimpleName().contentEquals("arg" + i)) {
                return false;
            }
        }
        return !parameters.isEmpty() && !isSource.test(method);
    }

    /** The class of a primitive type, or the type itself. */
    TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    /**
     * Whether {@code equals} may say yes to objects of these types: they have a subtype in common, as far as one can tell.
     * Two collections may, whatever is in them: an empty one has no type.
     */
    boolean canBeEqual(TypeMirror one, TypeMirror other) {
        TypeMirror first = types.erasure(boxed(one));
        TypeMirror second = types.erasure(boxed(other));
        if (isListAndSet(first, second) || isListAndSet(second, first)) {
            return false;
        }
        return types.isAssignable(first, second)
                || types.isAssignable(second, first)
                || isOpen(first) && isOpen(second) && (isInterface(first) || isInterface(second));
    }

    /** What both promise of their {@code equals}: a list equals only lists, a set only sets. */
    private boolean isListAndSet(TypeMirror one, TypeMirror other) {
        return isA(one, "java.util.List")
                && isA(other, "java.util.Set")
                && !isA(one, "java.util.Set")
                && !isA(other, "java.util.List");
    }

    private boolean isA(TypeMirror type, String name) {
        TypeElement supertype = elements.getTypeElement(name);
        return supertype != null && types.isSubtype(type, types.erasure(supertype.asType()));
    }

    private boolean isInterface(TypeMirror type) {
        return types.asElement(type) != null && types.asElement(type).getKind().isInterface();
    }

    private boolean isOpen(TypeMirror type) {
        return types.asElement(type) != null
                && !types.asElement(type).getModifiers().contains(Modifier.FINAL);
    }
}
