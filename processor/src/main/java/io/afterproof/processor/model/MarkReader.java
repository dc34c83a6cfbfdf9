package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Reference.Role;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.report.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the annotations of one tool, with the methods that they name resolved. */
final class MarkReader {
    private final Compilation compilation;
    private final TypeElement tools;
    private final CheckBinder binder;
    private final ResultReader results;
    private final List<Member> members;
    private final Culprit culprit;

    MarkReader(Compilation compilation, TypeElement tools, List<Member> members, ResultReader results) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = members;
        this.results = results;
        this.culprit = new Culprit(compilation, tools, members, results);
        this.binder = new CheckBinder(compilation, tools, members, results);
    }

    Marks read(Member tool) {
        CheckContext context = CheckContext.of(tool, results.resultToCheck(tool));
        return new Marks(
                mark(tool, "ReadOnly", mirror -> new Marks.ReadOnly(mirror.constant("consistency"), mirror.place())),
                mark(
                        tool,
                        "Mutating",
                        mirror -> new Marks.Mutating(
                                mirror.flag("destructive"), names(mirror.types("noEffectOn")), mirror.place())),
                mark(tool, "Gate", Mirror::place),
                mark(tool, "Idempotent", MarkReader::idempotent),
                mark(tool, "Retry", MarkReader::retry),
                mark(
                        tool,
                        "Timeout",
                        mirror -> new Marks.Timeout(mirror.span("value").positive())),
                mark(tool, "VerifyAfter", mirror -> verifyAfter(mirror, context)),
                mark(tool, "Require", mirror -> require(mirror, context)),
                mark(
                        tool,
                        "Expect",
                        mirror -> new Marks.Expect(reference(Role.EXPECT, mirror, "value", context), mirror.place())),
                mark(tool, "Reconcile", mirror -> reconcile(mirror, context)),
                mark(tool, "AfterRead", mirror -> afterRead(mirror, context)),
                mark(
                        tool,
                        "Approval",
                        mirror -> new Marks.Approval(
                                optionalReference(Role.APPROVE, mirror, "when", context), mirror.place())),
                mark(
                        tool,
                        "Fallback",
                        mirror ->
                                new Marks.Fallback(reference(Role.FALLBACK, mirror, "value", context), mirror.place())),
                mark(tool, "Limit", MarkReader::limit));
    }

    static Marks.Limit limit(Mirror mirror) {
        return new Marks.Limit(mirror.integer("concurrent"), mirror.number("perSecond"), mirror.place());
    }

    static List<TypeName> names(List<TypeMirror> types) {
        return types.stream()
                .map(type -> TypeName.get(type).withoutAnnotations())
                .toList();
    }

    private static Marks.Idempotent idempotent(Mirror mirror) {
        return new Marks.Idempotent(
                mirror.constant("by"),
                mirror.constant("scope"),
                mirror.span("window").positive(),
                mirror.place());
    }

    private static Marks.Retry retry(Mirror mirror) {
        return new Marks.Retry(
                mirror.integer("max"),
                mirror.span("delay").signed(),
                mirror.number("multiplier"),
                mirror.number("jitter"),
                mirror.span("maxDelay").signed(),
                names(mirror.types("on")),
                names(mirror.types("abortOn")),
                mirror.place());
    }

    private Marks.VerifyAfter verifyAfter(Mirror mirror, CheckContext context) {
        return new Marks.VerifyAfter(
                reference(Role.VERIFY, mirror, "value", context),
                mirror.span("within"),
                mirror.span("every").positive(),
                mirror.optionalSpan("settle"),
                optionalReference(Role.RECOVER, mirror, "recover", context),
                mirror.place());
    }

    private Marks.Require require(Mirror mirror, CheckContext context) {
        List<Reference> checks = mirror.texts(
                "value", (name, place) -> reference(Role.REQUIRE, name, place, mirror.type("in"), context));
        return new Marks.Require(checks, mirror.integer("quorum"), mirror.place());
    }

    private Marks.Reconcile reconcile(Mirror mirror, CheckContext context) {
        Reference with = reference(Role.SECOND, mirror.text("with"), mirror.place("with"), Optional.empty(), context);
        Optional<TypeMirror> other = with.target()
                .flatMap(Target::tool)
                .flatMap(signature -> members.stream()
                        .filter(member -> member.signature(compilation.types()).equals(signature))
                        .findFirst())
                .flatMap(results::resultToCheck);
        Optional<Reference> by = with.target().isEmpty()
                ? Optional.empty()
                : optionalReference(Role.COMPARE, mirror, "by", context.withOther(other));
        if (by.isEmpty() && context.result().isPresent() && other.isPresent()) {
            with = equal(with, context.tool(), context.result().get(), other.get());
        }
        return new Marks.Reconcile(with, by, mirror.place());
    }

    /** Two results that are compared by {@code equals} have to be of types that can be equal. */
    private Reference equal(Reference with, Member tool, TypeMirror result, TypeMirror other) {
        if (ResultReader.isUnknown(result) || ResultReader.isUnknown(other) || compilation.canBeEqual(result, other)) {
            return with;
        }
        return culprit.placed(
                new Reference(
                        Role.SECOND,
                        with.name(),
                        new Resolution.Unfit(
                                with.name() + ", which returns " + Words.simple(other),
                                tool.name() + " returns " + Words.simple(result)
                                        + ", and the two never equal each other",
                                "Name the check that compares them: by = \"agree\""),
                        with.place()),
                tool);
    }

    private Marks.AfterRead afterRead(Mirror mirror, CheckContext context) {
        String on = mirror.text("on");
        Reference read = reference(
                Role.EARLIER, mirror.text("value"), mirror.place("value"), Optional.empty(), context.withEntity(on));
        if (!(read.resolution() instanceof Resolution.Missing)
                && !context.parameters().containsKey(on)) {
            boolean isNameless = compilation.isNameless(context.tool().head());
            String meant = isNameless
                    ? "Or declare " + context.tool().name() + " again in " + Words.simple(tools)
                            + ", with the names of its parameters"
                    : Spelling.closest(on, context.parameters().keySet())
                            .map(name -> "Did you mean \"" + name + "\"?")
                            .orElse("Name one of its parameters: "
                                    + String.join(", ", context.parameters().keySet()));
            read = new Reference(
                    Role.EARLIER,
                    read.name(),
                    new Resolution.Unfit(
                            "on = \"" + on + "\"",
                            isNameless ? Binding.NAMELESS : context.tool().name() + " has no such parameter",
                            meant),
                    mirror.place("on"));
            read = culprit.placed(read, context.tool());
        }
        return new Marks.AfterRead(read, on, mirror.optionalSpan("within"), mirror.place());
    }

    private Optional<Reference> optionalReference(Role role, Mirror mirror, String member, CheckContext context) {
        return mirror.text(member).isEmpty() ? Optional.empty() : Optional.of(reference(role, mirror, member, context));
    }

    private Reference reference(Role role, Mirror mirror, String member, CheckContext context) {
        return reference(role, mirror.text(member), mirror.place(member), mirror.type("in"), context);
    }

    private Reference reference(Role role, String name, Place place, Optional<TypeElement> in, CheckContext context) {
        return culprit.placed(
                new Reference(role, name, binder.resolve(role, name, in, context), place), context.tool());
    }

    private <T> Optional<T> mark(Member tool, String name, Function<Mirror, T> read) {
        return tool.source(name).map(source -> {
            AnnotationMirror annotation = source.getKey();
            Place place = tool.isAnnotatedBySeveral() ? tool.place(tools) : Place.of(source.getValue(), annotation);
            return read.apply(new Mirror(annotation, place, compilation.elements()));
        });
    }
}
