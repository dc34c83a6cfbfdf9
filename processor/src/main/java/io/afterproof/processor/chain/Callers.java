package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Which classes call which, and whether what is compiled now lengthens the chains of some that are not: their own
 * compilation counted less, and nothing looks at them again.
 */
final class Callers {
    /**
     * A method that does more than its callers were checked with.
     *
     * @param method the method
     * @param callers the classes
     */
    record Longer(ExecutableElement method, Set<String> callers) {}

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final SummaryFiles files;
    private final Map<TypeElement, Set<String>> callers = new HashMap<>();

    Callers(Elements elements, Hierarchy hierarchy, SummaryFiles files, List<? extends Code> bodies) {
        this.elements = elements;
        this.hierarchy = hierarchy;
        this.files = files;
        for (Code body : bodies) {
            TypeElement caller = outermost(body.element());
            for (Call call : body.calls().list()) {
                TypeElement owner = Hierarchy.ownerOf(hierarchy.guarded(call.method()));
                if (!hierarchy.isJdk(owner) && !outermost(owner).equals(caller)) {
                    callers.computeIfAbsent(owner, key -> new TreeSet<>())
                            .add(caller.getQualifiedName().toString());
                }
            }
        }
    }

    /** The classes in other files that call a compiled class, those that earlier compilations knew included. */
    Set<String> of(TypeElement type) {
        Set<String> all = new TreeSet<>(callers.getOrDefault(type, Set.of()));
        files.earlier(type).ifPresent(earlier -> all.addAll(unseen(earlier.callers())));
        return all;
    }

    /** The first method, in the order of the classes, that makes chains longer in classes that are not compiled now. */
    Optional<Longer> longer(List<CompiledType> classes, SummaryWriter summaries) {
        for (CompiledType compiled : classes) {
            boolean isMember = compiled.type().getNestingKind() == NestingKind.TOP_LEVEL
                    || compiled.type().getNestingKind() == NestingKind.MEMBER;
            for (ExecutableElement method : summaries.callable(compiled.type())) {
                Summary now = summaries.summary(method, compiled.type());
                Set<String> unseen = new TreeSet<>(isMember ? unseenCallers(compiled.type(), method, now) : Set.of());
                for (ExecutableElement overridden : hierarchy.overridden(method)) {
                    unseen.addAll(unseenCallersOfOverridden(overridden, now));
                }
                if (!unseen.isEmpty()) {
                    return Optional.of(new Longer(method, unseen));
                }
            }
        }
        return Optional.empty();
    }

    private Set<String> unseenCallers(TypeElement type, ExecutableElement method, Summary now) {
        Optional<StoredSummaries> earlier = files.earlier(type);
        if (earlier.isEmpty()) {
            return files.wasCompiledHere(type) ? neighbours(type) : Set.of();
        }
        Summary before = earlier.get().methods().getOrDefault(files.signature(method), Summary.NEUTRAL);
        return before.covers(now) ? Set.of() : unseen(earlier.get().callers());
    }

    private Set<String> unseenCallersOfOverridden(ExecutableElement overridden, Summary now) {
        TypeElement owner = Hierarchy.ownerOf(overridden);
        if (hierarchy.isCompiled(owner)
                || hierarchy.isJdk(owner)
                || overridden.getModifiers().contains(Modifier.PRIVATE)) {
            return Set.of();
        }
        Optional<StoredSummaries> stored = files.stored(owner);
        if (stored.isEmpty()) {
            return files.wasCompiledHere(owner)
                    ? Set.of(owner.getQualifiedName().toString())
                    : Set.of();
        }
        Summary before = stored.get().methods().getOrDefault(files.signature(overridden), Summary.NEUTRAL);
        return before.covers(now) ? Set.of() : unseen(stored.get().callers());
    }

    /** The classes of the package that are there but not compiled now, as one does not know the callers. */
    private Set<String> neighbours(TypeElement type) {
        List<String> names = new ArrayList<>();
        for (Element each : elements.getPackageOf(type).getEnclosedElements()) {
            if (each instanceof TypeElement neighbour) {
                names.add(neighbour.getQualifiedName().toString());
            }
        }
        return unseen(names);
    }

    private Set<String> unseen(Iterable<String> names) {
        Set<String> unseen = new TreeSet<>();
        for (String name : names) {
            TypeElement type = elements.getTypeElement(name);
            if (type != null && !hierarchy.isCompiled(type)) {
                unseen.add(name);
            }
        }
        return unseen;
    }

    /** The class of the file, also around a class in a method. */
    private static TypeElement outermost(Element element) {
        TypeElement outermost = null;
        for (Element at = element; at != null; at = at.getEnclosingElement()) {
            if (at instanceof TypeElement type) {
                outermost = type;
            }
        }
        return Objects.requireNonNull(outermost);
    }
}
