package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds what keeps an interface, or a method of it, from being guarded. */
final class FlawFinder {
    private final TypeElement tools;
    private final List<Member> members;
    private final ResultReader results;
    private final Access access;
    private final Elements elements;

    FlawFinder(TypeElement tools, List<Member> members, ResultReader results, Access access, Elements elements) {
        this.tools = tools;
        this.elements = elements;
        this.members = members;
        this.results = results;
        this.access = access;
    }

    List<Flaw> flaws() {
        List<Flaw> flaws = new ArrayList<>();
        if (tools.getModifiers().contains(Modifier.SEALED)) {
            flaws.add(new Flaw(
                    tools.getSimpleName().toString(),
                    "is sealed, so no guard can implement it",
                    "Remove sealed and its permits clause",
                    Place.of(tools)));
        }
        if (Access.isPrivate(tools)) {
            flaws.add(new Flaw(
                    Words.simple(tools),
                    "is private, or nested in something private, so its guard cannot see it",
                    "Make it at least package-private",
                    Place.of(tools)));
        } else {
            hiddenBound().ifPresent(hidden -> flaws.add(unseen(Words.simple(tools), hidden, Place.of(tools))));
            Mirror.find(tools, "io.afterproof.Guarded")
                    .flatMap(mirror -> hiddenLiteral(Words.simple(tools), mirror, Place.of(tools, mirror), "tolerates"))
                    .ifPresent(flaws::add);
        }
        members.stream()
                .filter(Member::isTool)
                .forEach(member -> methodFlaw(member).ifPresent(flaws::add));
        ElementFilter.methodsIn(tools.getEnclosedElements())
                .forEach(method -> uselessAnnotation(method).ifPresent(flaws::add));
        return flaws;
    }

    private Optional<Flaw> methodFlaw(Member member) {
        String name = Words.simple(tools) + "." + member.name();
        Place place = member.place(tools);
        if (!member.head().getTypeParameters().isEmpty()) {
            return Optional.of(new Flaw(
                    name,
                    "is a generic method, and a model cannot choose its types",
                    "Name the types: declare one method for each, or move the type parameter to the interface",
                    place));
        }
        Optional<Element> hidden = hiddenType(member);
        if (hidden.isPresent() && !Access.isPrivate(tools)) {
            return Optional.of(unseen(name, hidden.get(), place));
        }
        Optional<Flaw> literal = hiddenLiteral(member, "Mutating", "noEffectOn")
                .or(() -> hiddenLiteral(member, "Retry", "on"))
                .or(() -> hiddenLiteral(member, "Retry", "abortOn"));
        if (literal.isPresent() && !Access.isPrivate(tools)) {
            return literal;
        }
        return results.fault(member)
                .map(fault -> new Flaw(
                        name,
                        fault,
                        "Return CompletionStage or CompletableFuture of the result (mono.toFuture(), uni.subscribeAsCompletionStage()), or the result itself",
                        place));
    }

    private static Flaw unseen(String subject, Element hidden, Place place) {
        String type = Words.simple(hidden);
        return new Flaw(
                subject,
                "speaks of " + type + ", which the guard, a class of its own, cannot see",
                "Make " + type + " package-private or public, and what encloses it",
                place);
    }

    private Optional<Element> hiddenBound() {
        return tools.getTypeParameters().stream()
                .flatMap(parameter -> parameter.getBounds().stream())
                .flatMap(bound -> access.hidden(bound).stream())
                .findFirst();
    }

    private Optional<Flaw> hiddenLiteral(Member member, String annotation, String value) {
        return member.source(annotation)
                .flatMap(source -> hiddenLiteral(
                        Words.simple(tools) + "." + member.name(),
                        source.getKey(),
                        member.isAnnotatedBySeveral()
                                ? member.place(tools)
                                : Place.of(source.getValue(), source.getKey()),
                        value));
    }

    private Optional<Flaw> hiddenLiteral(String subject, AnnotationMirror annotation, Place place, String value) {
        return new Mirror(annotation, place, elements)
                .types(value).stream()
                        .flatMap(type -> access.hidden(type).stream())
                        .findFirst()
                        .map(hidden -> unseen(subject, hidden, place.member(value)));
    }

    private Optional<Element> hiddenType(Member member) {
        ExecutableType type = member.type();
        return Stream.of(List.of(type.getReturnType()), type.getParameterTypes(), type.getThrownTypes())
                .flatMap(List::stream)
                .flatMap(each -> access.hidden(each).stream())
                .findFirst();
    }

    /** Static and private methods are not tools, whatever they are annotated with. */
    private Optional<Flaw> uselessAnnotation(ExecutableElement method) {
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        if (!isStatic && !method.getModifiers().contains(Modifier.PRIVATE)) {
            return Optional.empty();
        }
        return StrayReader.toolAnnotation(method)
                .map(annotation -> new Flaw(
                        Words.simple(tools) + "." + method.getSimpleName(),
                        (isStatic ? "is static" : "is private") + ", so no guard can stand before it",
                        "Make it an instance method of the interface, or remove " + words(annotation),
                        place(method, annotation)));
    }

    private static Place place(Element element, AnnotationMirror annotation) {
        return Place.of(element, annotation);
    }

    private static String words(AnnotationMirror annotation) {
        return "@" + Member.simpleName(annotation);
    }
}
