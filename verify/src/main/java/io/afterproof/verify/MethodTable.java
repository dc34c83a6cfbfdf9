package io.afterproof.verify;

import io.afterproof.processor.model.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/** Finds the methods that instructions name. */
final class MethodTable {
    private final SymbolTable symbols;
    private final Vocabulary vocabulary;
    private final Map<TypeElement, Map<String, ExecutableElement>> declared = new HashMap<>();
    private final Map<String, @Nullable ExecutableElement> found = new HashMap<>();

    MethodTable(SymbolTable symbols, Vocabulary vocabulary) {
        this.symbols = symbols;
        this.vocabulary = vocabulary;
    }

    @Nullable
    TypeElement type(String internalName) {
        return symbols.type(internalName);
    }

    /** The method that is called; null if it, or its class, is not known. */
    @Nullable
    ExecutableElement called(String owner, String name, String descriptor) {
        String key = owner + "." + name + descriptor;
        if (found.containsKey(key)) {
            return found.get(key);
        }
        ExecutableElement method = null;
        TypeElement type = owner.startsWith("[") ? null : symbols.type(owner);
        if (type != null) {
            method = name.equals("<init>") ? constructor(type, descriptor) : inherited(type, name, descriptor);
        }
        found.put(key, method);
        return method;
    }

    /** The method that a class declares itself. */
    @Nullable
    ExecutableElement declared(TypeElement type, String name, String descriptor) {
        return name.equals("<init>")
                ? constructor(type, descriptor)
                : methods(type).get(name + descriptor);
    }

    private @Nullable ExecutableElement inherited(TypeElement type, String name, String descriptor) {
        for (TypeElement each : vocabulary.closure(type)) {
            ExecutableElement method = methods(each).get(name + descriptor);
            if (method != null) {
                return method;
            }
        }
        TypeElement object = type.getKind().isInterface() ? symbols.type("java/lang/Object") : null;
        return object == null ? null : methods(object).get(name + descriptor);
    }

    /** A constructor; in the class file it may take more: the object around, and what a local class captures. */
    private @Nullable ExecutableElement constructor(TypeElement type, String descriptor) {
        ExecutableElement exact = methods(type).get("<init>" + descriptor);
        if (exact != null) {
            return exact;
        }
        List<String> given = new ArrayList<>();
        for (Type argument : Type.getArgumentTypes(descriptor)) {
            given.add(argument.getDescriptor());
        }
        ExecutableElement best = null;
        for (Element member : type.getEnclosedElements()) {
            if (member instanceof ExecutableElement constructor && member.getKind() == ElementKind.CONSTRUCTOR) {
                boolean fits = indexOf(given, parameters(constructor)) >= 0;
                if (fits
                        && (best == null
                                || best.getParameters().size()
                                        < constructor.getParameters().size())) {
                    best = constructor;
                }
            }
        }
        return best;
    }

    private static int indexOf(List<String> all, List<String> part) {
        return java.util.Collections.indexOfSubList(all, part);
    }

    private Map<String, ExecutableElement> methods(TypeElement type) {
        Map<String, ExecutableElement> known = declared.get(type);
        if (known == null) {
            known = new HashMap<>();
            for (Element member : type.getEnclosedElements()) {
                if (member instanceof ExecutableElement method) {
                    known.put(
                            method.getSimpleName() + "(" + String.join("", parameters(method)) + ")"
                                    + descriptor(method.getReturnType()),
                            method);
                }
            }
            declared.put(type, known);
        }
        return known;
    }

    private List<String> parameters(ExecutableElement method) {
        List<String> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            parameters.add(descriptor(parameter.asType()));
        }
        return parameters;
    }

    private String descriptor(TypeMirror type) {
        TypeMirror erased = symbols.types().erasure(type);
        return switch (erased.getKind()) {
            case VOID -> "V";
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case SHORT -> "S";
            case CHAR -> "C";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
            default ->
                erased instanceof DeclaredType declaredType && declaredType.asElement() instanceof TypeElement element
                        ? "L"
                                + symbols.elements()
                                        .getBinaryName(element)
                                        .toString()
                                        .replace('.', '/')
                                + ";"
                        : "?";
        };
    }
}
