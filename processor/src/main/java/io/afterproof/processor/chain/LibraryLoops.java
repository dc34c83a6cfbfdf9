package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Functions.Passing;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Knows when the streams and collectors of the library call the functions that they are handed. */
public final class LibraryLoops {
    private static final Set<String> COLLECTORS = Set.of("java.util.stream.Collectors", "java.util.stream.Collector");
    private static final Set<String> ALL =
            Set.of("asDoubleStream", "asLongStream", "boxed", "onClose", "parallel", "peek", "sequential", "unordered");

    private LibraryLoops() {}

    /** What becomes of an element behind this method of a stream. */
    public static Passing passing(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (name.startsWith("flatMap") || name.startsWith("mapMulti")) {
            return Passing.MANY;
        }
        if (name.equals("sorted")) {
            return Passing.TOGETHER;
        }
        return name.startsWith("map") || ALL.contains(name) ? Passing.ALL : Passing.SOME;
    }

    /** The method of a function's type. */
    public static @Nullable ExecutableElement functionOf(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)
                || !(declared.asElement() instanceof TypeElement element)
                || element.getKind() != ElementKind.INTERFACE
                || !element.getQualifiedName().toString().startsWith("java.util.")) {
            return null;
        }
        ExecutableElement only = null;
        for (Element member : element.getEnclosedElements()) {
            if (member instanceof ExecutableElement method
                    && method.getModifiers().contains(Modifier.ABSTRACT)
                    && !method.getSimpleName().contentEquals("equals")) {
                if (only != null) {
                    return null;
                }
                only = method;
            }
        }
        return only;
    }

    /** Whether the method makes a collector of functions. */
    public static boolean isCollector(ExecutableElement method) {
        return COLLECTORS.contains(Hierarchy.ownerOf(method).getQualifiedName().toString());
    }

    /** Whether a collector calls this one once, behind the loop. */
    public static boolean isOnceAtTheEnd(ExecutableElement method, int argument) {
        return method.getSimpleName().contentEquals("collectingAndThen") && argument == 1
                || method.getSimpleName().contentEquals("teeing") && argument == 2;
    }
}
