package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Where a name in an inherited annotation is at fault: not in the annotation where it resolves in the interface that
 * declares it, but in what the inheriting interface makes of the tool or of the check.
 */
final class Culprit {
    private final Compilation compilation;
    private final TypeElement tools;
    private final List<Member> members;
    private final ResultReader results;

    Culprit(Compilation compilation, TypeElement tools, List<Member> members, ResultReader results) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = members;
        this.results = results;
    }

    /** The reference at the place that is at fault, if anything is. */
    Reference placed(Reference reference, Member tool) {
        if (reference.resolution() instanceof Resolution.Found
                || !(reference.place().element() instanceof ExecutableElement declared)
                || !(declared.getEnclosingElement() instanceof TypeElement owner)
                || owner.equals(tools)
                || !isRightIn(owner, declared, reference)) {
            return reference;
        }
        return new Reference(
                reference.role(),
                reference.name(),
                reference.resolution(),
                Place.of(culprit(reference, tool, declared, owner)));
    }

    private boolean isRightIn(TypeElement owner, ExecutableElement declared, Reference reference) {
        List<Member> inherited = new MemberReader(compilation, owner).members();
        MarkReader marks = new MarkReader(compilation, owner, inherited, results);
        return inherited.stream()
                .filter(member -> member.head().equals(declared))
                .flatMap(member -> marks.read(member).references().stream())
                .anyMatch(each -> each.role() == reference.role()
                        && each.name().equals(reference.name())
                        && each.resolution() instanceof Resolution.Found);
    }

    private Element culprit(Reference reference, Member tool, ExecutableElement declared, TypeElement owner) {
        if (!names(tool.head()).equals(names(declared))) {
            return tool.head();
        }
        Optional<Element> check = members.stream()
                .filter(member -> member.name().equals(reference.name()))
                .<Element>map(Member::head)
                .filter(head -> !compilation.vocabulary().closure(owner).contains(head.getEnclosingElement()))
                .findFirst();
        return check.orElse(tool.head().equals(declared) ? tools : tool.head());
    }

    private static List<String> names(ExecutableElement method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getSimpleName().toString())
                .toList();
    }
}
