package io.afterproof.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;

/** Finds the methods of an interface, its own and the inherited ones, each once. */
final class MemberReader {
    private final Compilation compilation;
    private final TypeElement tools;

    MemberReader(Compilation compilation, TypeElement tools) {
        this.compilation = compilation;
        this.tools = tools;
    }

    /** All instance methods but those of {@code Object}: own ones first, in the order of their declaration. */
    List<Member> members() {
        List<List<ExecutableElement>> groups = new ArrayList<>();
        for (TypeElement each : compilation.vocabulary().closure(tools)) {
            if (each.getKind().isInterface()) {
                for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                    if (isInherited(method) && !redeclaresObject(method)) {
                        groupOf(method, groups).add(method);
                    }
                }
            }
        }
        return groups.stream().map(this::member).toList();
    }

    private static boolean isInherited(ExecutableElement method) {
        return !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE);
    }

    private boolean redeclaresObject(ExecutableElement method) {
        TypeElement object = compilation.elements().getTypeElement("java.lang.Object");
        return object != null
                && method.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .filter(candidate -> candidate.getModifiers().contains(Modifier.PUBLIC))
                        .filter(candidate -> candidate.getSimpleName().equals(method.getSimpleName()))
                        .anyMatch(candidate -> compilation
                                .types()
                                .isSubsignature((ExecutableType) method.asType(), (ExecutableType) candidate.asType()));
    }

    private List<ExecutableElement> groupOf(ExecutableElement method, List<List<ExecutableElement>> groups) {
        for (List<ExecutableElement> group : groups) {
            if (isSame(group.get(0), method)) {
                return group;
            }
        }
        List<ExecutableElement> group = new ArrayList<>();
        groups.add(group);
        return group;
    }

    private boolean isSame(ExecutableElement first, ExecutableElement second) {
        if (!first.getSimpleName().equals(second.getSimpleName())
                || first.getParameters().size() != second.getParameters().size()) {
            return false;
        }
        ExecutableType a = typeOf(first);
        ExecutableType b = typeOf(second);
        return compilation.types().isSubsignature(a, b) || compilation.types().isSubsignature(b, a);
    }

    private ExecutableType typeOf(ExecutableElement method) {
        return (ExecutableType) compilation.types().asMemberOf((DeclaredType) tools.asType(), method);
    }

    private Member member(List<ExecutableElement> group) {
        List<ExecutableElement> heads = notOverridden(group);
        List<ExecutableElement> ordered = new ArrayList<>(mostSpecificFirst(heads));
        group.stream().filter(method -> !ordered.contains(method)).forEach(ordered::add);
        Map<AnnotationMirror, ExecutableElement> sources = new LinkedHashMap<>();
        Set<String> clashes = new LinkedHashSet<>();
        for (ExecutableElement declaration : declarationsThatHold(heads, group)) {
            ownAnnotations(declaration).forEach(mirror -> add(mirror, declaration, sources, clashes));
        }
        return new Member(List.copyOf(ordered), heads.size(), typeOf(ordered.get(0)), sources, List.copyOf(clashes));
    }

    /** Where a method is inherited from several sides, the one whose result fits all of them is the one to write. */
    private List<ExecutableElement> mostSpecificFirst(List<ExecutableElement> heads) {
        List<ExecutableElement> ordered = new ArrayList<>(heads);
        ordered.sort((a, b) -> {
            boolean aFits = fits(a, b);
            boolean bFits = fits(b, a);
            return aFits == bFits ? 0 : aFits ? -1 : 1;
        });
        return ordered;
    }

    private boolean fits(ExecutableElement method, ExecutableElement other) {
        return compilation
                .types()
                .isSubtype(typeOf(method).getReturnType(), typeOf(other).getReturnType());
    }

    private List<ExecutableElement> notOverridden(List<ExecutableElement> methods) {
        return methods.stream()
                .filter(method -> methods.stream().noneMatch(other -> overrides(other, method)))
                .toList();
    }

    /** Whether one of two methods with the same signature is declared in a subtype of where the other one is. */
    private boolean overrides(ExecutableElement sub, ExecutableElement base) {
        TypeElement owner = ownerOf(base);
        return !ownerOf(sub).equals(owner)
                && compilation.vocabulary().closure(ownerOf(sub)).contains(owner);
    }

    private static TypeElement ownerOf(ExecutableElement method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement());
    }

    /** Of each head the nearest annotated declarations: its own annotations replace those of what it overrides. */
    private List<ExecutableElement> declarationsThatHold(List<ExecutableElement> heads, List<ExecutableElement> group) {
        Set<ExecutableElement> found = new LinkedHashSet<>();
        for (ExecutableElement head : heads) {
            if (!ownAnnotations(head).isEmpty()) {
                found.add(head);
            } else {
                List<ExecutableElement> overridden =
                        group.stream().filter(other -> overrides(head, other)).toList();
                if (!overridden.isEmpty()) {
                    found.addAll(declarationsThatHold(notOverridden(overridden), overridden));
                }
            }
        }
        return List.copyOf(found);
    }

    private List<AnnotationMirror> ownAnnotations(ExecutableElement method) {
        List<AnnotationMirror> own = new ArrayList<>(method.getAnnotationMirrors());
        own.retainAll(compilation.vocabulary().annotations(method).values());
        return own;
    }

    private static void add(
            AnnotationMirror mirror,
            ExecutableElement declaration,
            Map<AnnotationMirror, ExecutableElement> sources,
            Set<String> clashes) {
        for (Map.Entry<AnnotationMirror, ExecutableElement> known : sources.entrySet()) {
            if (Mirror.typeName(known.getKey()).equals(Mirror.typeName(mirror))) {
                if (!known.getKey().toString().equals(mirror.toString())) {
                    clashes.add("@" + Member.simpleName(mirror) + " of "
                            + Words.simple(ownerOf(known.getValue())) + " and of "
                            + Words.simple(ownerOf(declaration)) + " differ");
                }
                return;
            }
        }
        sources.put(mirror, declaration);
    }
}
