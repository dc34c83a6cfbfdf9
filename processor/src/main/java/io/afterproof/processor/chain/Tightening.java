package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Whether tool interfaces that are compiled now ask more than when classes were checked that use them and are not: nothing
 * looks at those again.
 */
final class Tightening {
    /**
     * An interface that asks more.
     *
     * @param tools the interface
     * @param users the classes that were checked by what it asked before
     */
    record Tighter(CompiledType tools, Set<String> users) {}

    private final Elements elements;
    private final Hierarchy hierarchy;
    private final SummaryFiles files;
    private final DemandReader reader;
    private final List<CompiledType> classes;
    private final Map<TypeElement, Set<String>> users = new HashMap<>();

    Tightening(
            Elements elements,
            Hierarchy hierarchy,
            SummaryFiles files,
            DemandReader reader,
            List<CompiledType> classes) {
        this.elements = elements;
        this.hierarchy = hierarchy;
        this.files = files;
        this.reader = reader;
        this.classes = classes;
    }

    /** The first interface, in the order of the classes, that asks more of classes that are not compiled now. */
    Optional<Tighter> tighter() {
        return classes.stream()
                .map(compiled -> new Tighter(compiled, usersOf(compiled.type())))
                .filter(tighter -> !tighter.users().isEmpty())
                .findFirst();
    }

    /** What to remember of what a type asks: as long as classes were checked by less, that. */
    Demands judgedBy(TypeElement type) {
        Demands now = reader.of(type);
        if (usersOf(type).isEmpty()) {
            return now;
        }
        return files.earlier(type)
                .map(StoredSummaries::demands)
                .filter(before -> !before.isEmpty())
                .map(now::easedBy)
                .orElse(Demands.NONE);
    }

    private Set<String> usersOf(TypeElement type) {
        Set<String> known = users.get(type);
        if (known == null) {
            known = asksMore(type) ? findUsers(type) : Set.of();
            users.put(type, known);
        }
        return known;
    }

    private boolean asksMore(TypeElement type) {
        Demands now = reader.of(type);
        boolean isMember =
                type.getNestingKind() == NestingKind.TOP_LEVEL || type.getNestingKind() == NestingKind.MEMBER;
        if (now.isEmpty() || !isMember) {
            return false;
        }
        Demands before = files.earlier(type).map(StoredSummaries::demands).orElse(Demands.NONE);
        return before.isEmpty() ? files.wasCompiledHere(type) : now.areStricterThan(before);
    }

    private Set<String> findUsers(TypeElement type) {
        Set<String> mentioned = new HashSet<>();
        hierarchy.subtypes(type).forEach(each -> addNames(each, mentioned));
        Set<String> compiled = new HashSet<>();
        classes.forEach(each -> addNames(each.type(), compiled));
        return files.output()
                .map(output -> new OutputClasses(output).mentioning(mentioned, compiled::contains))
                .orElseGet(TreeSet::new);
    }

    /** A class and its guard, whether it has one or not. */
    private void addNames(TypeElement type, Set<String> names) {
        String packageName = elements.getPackageOf(type).getQualifiedName().toString();
        names.add(elements.getBinaryName(type).toString());
        names.add((packageName.isEmpty() ? "" : packageName + ".") + Vocabulary.guardName(type));
    }
}
