package io.afterproof.verify;

import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.report.Diagnostic;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Classes that the checked classes use and that are nowhere: what is done with them, and whether they are tools. */
final class MissingClasses {
    private static final int MOST_NAMED = 5;
    private static final String OUR_PACKAGE = "io.afterproof.";

    private final SymbolTable symbols;
    private final Set<String> seen = new HashSet<>();
    private final Set<TypeElement> walked = new HashSet<>();
    private final SortedSet<String> missing = new TreeSet<>();

    MissingClasses(SymbolTable symbols) {
        this.symbols = symbols;
    }

    /** Adds what these classes use and what is missing, at the first that uses such a class. */
    void check(Map<ClassNode, TypeElement> types, Sites sites, Findings findings) {
        CodeSite first = null;
        for (Map.Entry<ClassNode, TypeElement> each : types.entrySet()) {
            walk(each.getValue());
            references(each.getKey());
            if (first == null && !missing.isEmpty()) {
                first = sites.declaration(each.getKey(), each.getValue());
            }
        }
        if (first != null) {
            int more = missing.size() - MOST_NAMED;
            findings.add(
                    Diagnostic.PARTIAL,
                    first,
                    "the checked classes use "
                            + missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                            + (more > 0 ? " … and " + more + " more" : "")
                            + ", found neither among them nor on the class path",
                    "Add what is missing to the class path (--classpath; Maven: a dependency).");
        }
    }

    private void references(ClassNode node) {
        for (FieldNode field : node.fields) {
            use(Type.getType(field.desc));
        }
        for (MethodNode method : node.methods) {
            use(Type.getMethodType(method.desc));
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof MethodInsnNode call) {
                    use(Type.getObjectType(call.owner));
                    use(Type.getMethodType(call.desc));
                } else if (each instanceof InvokeDynamicInsnNode dynamic) {
                    use(Type.getMethodType(dynamic.desc));
                    Stream.of(dynamic.bsmArgs).forEach(this::useIfHandle);
                }
            }
        }
    }

    private void useIfHandle(Object argument) {
        if (argument instanceof Handle handle) {
            use(Type.getObjectType(handle.getOwner()));
            use(Type.getType(handle.getDesc()));
        }
    }

    private void use(Type type) {
        switch (type.getSort()) {
            case Type.METHOD -> {
                use(type.getReturnType());
                Stream.of(type.getArgumentTypes()).forEach(this::use);
            }
            case Type.ARRAY -> use(type.getElementType());
            case Type.OBJECT -> use(type.getInternalName());
            default -> {}
        }
    }

    private void use(String internalName) {
        if (!seen.add(internalName)) {
            return;
        }
        TypeElement type = symbols.type(internalName);
        if (type != null) {
            walk(type);
        } else if (symbols.isMissing(internalName)) {
            missing.add(internalName.replace('/', '.'));
        }
    }

    /** What a class inherits, and whether it is a tool interface, is known only if these are found. */
    private void walk(TypeElement type) {
        Deque<TypeElement> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            TypeElement each = open.pop();
            if (walked.add(each)) {
                annotations(each);
                each.getEnclosedElements().forEach(this::annotations);
                Stream.concat(Stream.of(each.getSuperclass()), each.getInterfaces().stream())
                        .forEach(supertype -> follow(supertype, open));
            }
        }
    }

    private void follow(TypeMirror supertype, Deque<TypeElement> open) {
        if (supertype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            if (supertype.getKind() == TypeKind.ERROR) {
                missing.add(element.getQualifiedName().toString());
            } else {
                open.push(element);
            }
        }
    }

    private void annotations(Element element) {
        element.getAnnotationMirrors().forEach(mirror -> {
            DeclaredType type = mirror.getAnnotationType();
            if (type.getKind() == TypeKind.ERROR
                    && type.asElement() instanceof TypeElement annotation
                    && annotation.getQualifiedName().toString().startsWith(OUR_PACKAGE)) {
                missing.add(annotation.getQualifiedName().toString());
            }
        });
    }
}
