package io.afterproof.processor.model;

import com.palantir.javapoet.ClassName;
import io.afterproof.processor.model.Reference.Role;
import io.afterproof.processor.model.Resolution.Found;
import io.afterproof.processor.model.Resolution.Missing;
import io.afterproof.processor.model.Resolution.Unfit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Resolves the names of methods in a tool's annotations. */
final class CheckBinder {
    private final Compilation compilation;
    private final TypeElement tools;
    private final List<Member> members;
    private final Access access;
    private final Answers answers;

    CheckBinder(Compilation compilation, TypeElement tools, List<Member> members, ResultReader results) {
        this.compilation = compilation;
        this.tools = tools;
        this.members = members;
        this.access = new Access(tools, compilation.elements());
        this.answers = new Answers(compilation, results);
    }

    /**
     * Resolves one name.
     *
     * @param in the class that the annotation points to, if it does
     */
    Resolution resolve(Role role, String name, Optional<TypeElement> in, CheckContext context) {
        Draft draft = new Draft(tools, role, context);
        List<Candidate> candidates = new ArrayList<>();
        if (in.isPresent()) {
            List<ExecutableElement> declared = methods(in.get(), name);
            List<ExecutableElement> fit = declared.stream()
                    .filter(CheckBinder::isStatic)
                    .filter(method -> access.reaches(in.get()) && access.reaches(method))
                    .toList();
            if (!declared.isEmpty() && fit.isEmpty()) {
                ExecutableElement method = declared.get(0);
                boolean isStatic = isStatic(method);
                return new Unfit(
                        Words.simple(in.get()) + "." + Words.signature(method),
                        isStatic ? "it cannot be seen from the package of " + Words.simple(tools) : "it is not static",
                        "Declare it so: " + draft.of(name, in));
            }
            fit.forEach(method -> candidates.add(Candidate.of(method, in.get())));
        }
        if (candidates.isEmpty()) {
            members.stream()
                    .filter(member -> member.name().equals(name))
                    .map(Candidate::of)
                    .forEach(candidates::add);
        }
        if (candidates.isEmpty()) {
            return absent(role, name, in, context, draft);
        }
        return choose(role, name, candidates, context, draft);
    }

    private Resolution absent(Role role, String name, Optional<TypeElement> in, CheckContext context, Draft draft) {
        Optional<ExecutableElement> hidden = ElementFilter.methodsIn(tools.getEnclosedElements()).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .findFirst();
        if (hidden.isPresent()) {
            boolean isPrivate = hidden.get().getModifiers().contains(Modifier.PRIVATE);
            return new Unfit(
                    Words.signature(hidden.get()),
                    isPrivate ? "it is private" : "it is static",
                    "Declare it so: " + draft.of(name, Optional.empty())
                            + (isPrivate ? "" : ", or name the class with in = " + tools.getSimpleName() + ".class"));
        }
        List<String> names = new ArrayList<>();
        members.stream()
                .filter(member -> !member.equals(context.tool()))
                .filter(member -> answers.isLikely(role, Candidate.of(member)))
                .forEach(member -> names.add(member.name()));
        in.ifPresent(owner -> ElementFilter.methodsIn(compilation.elements().getAllMembers(owner)).stream()
                .filter(CheckBinder::isStatic)
                .forEach(method -> names.add(method.getSimpleName().toString())));
        String owner = in.map(each -> Words.simple(each) + " and ").orElse("") + Words.simple(tools);
        return new Missing(owner, names.stream().distinct().sorted().toList(), draft.of(name, in));
    }

    private Resolution choose(Role role, String name, List<Candidate> candidates, CheckContext context, Draft draft) {
        if (role == Role.EARLIER) {
            return earlier(candidates, context);
        }
        List<Candidate> others = candidates.stream()
                .filter(candidate -> candidate
                        .member()
                        .filter(context.tool()::equals)
                        .filter(member -> member.effect() != Effect.MUTATION)
                        .isEmpty())
                .toList();
        if (others.isEmpty()) {
            return new Unfit(
                    candidates.get(0).words(),
                    "a tool cannot check itself",
                    "Name another one: " + draft.of(name, Optional.empty()));
        }
        Binding binding = new Binding(compilation, tools.asType(), role, context);
        boolean hasOverloads = others.size() > 1;
        List<Candidate> bound = others.stream()
                .filter(candidate -> binding.bind(candidate, hasOverloads).binds())
                .toList();
        if (others.stream().allMatch(Candidate::mutates)) {
            return found(others.get(0), List.of());
        }
        if (bound.isEmpty()) {
            Candidate closest = others.get(0);
            return new Unfit(
                    closest.words(),
                    binding.bind(closest, false).fault(),
                    isNameless(closest, context)
                            ? named(closest, context)
                            : "Take any of what there is: " + draft.of(name, closest.in()));
        }
        if (bound.size() > 1) {
            return new Unfit(
                    bound.get(0).words(),
                    "so does " + bound.get(1).words() + " bind to "
                            + context.tool().name(),
                    "Give one of them another name");
        }
        Candidate chosen = bound.get(0);
        if (chosen.mutates()) {
            return found(chosen, List.of());
        }
        Optional<String> fault = answers.fault(role, chosen, context);
        return fault.isPresent()
                ? new Unfit(chosen.words(), fault.get(), "Declare it so: " + draft.of(name, chosen.in()))
                : found(chosen, binding.bind(chosen, hasOverloads).arguments(), answers.isLater(role, chosen, context));
    }

    /** An earlier read is not called; it only has to know the same entity by the same name. */
    private Resolution earlier(List<Candidate> candidates, CheckContext context) {
        String entity = context.entity();
        List<Candidate> fit = candidates.stream()
                .filter(candidate -> answers.knows(candidate, entity, context))
                .toList();
        String reads = "Name a read tool that has the parameter " + entity;
        Candidate first = candidates.get(0);
        if (fit.size() > 1) {
            return new Unfit(
                    fit.get(0).words(),
                    fit.get(1).words() + " is one with " + entity + " as well",
                    "Give one of them another name");
        }
        if (!fit.isEmpty() && fit.get(0).isTool() && !fit.get(0).mutates()) {
            return found(fit.get(0), List.of());
        }
        if (!first.isTool()) {
            return new Unfit(first.words(), "it is no tool", "Add @ReadOnly to it, or name a read tool");
        }
        if (!first.mutates() && isNameless(first, context)) {
            return new Unfit(first.words(), Binding.NAMELESS, named(first, context));
        }
        return new Unfit(
                first.words(),
                first.mutates() ? "it changes state" : "it has no parameter " + entity + " of the same type",
                reads);
    }

    private boolean isNameless(Candidate candidate, CheckContext context) {
        return compilation.isNameless(candidate.method())
                || compilation.isNameless(context.tool().head());
    }

    /** How to do without the names in a class file: an abstract method can be declared once more. */
    private String named(Candidate candidate, CheckContext context) {
        List<String> again = Stream.concat(Stream.of(context.tool()), candidate.member().stream())
                .filter(member -> member.isAbstract() && compilation.isNameless(member.head()))
                .map(Member::name)
                .distinct()
                .toList();
        return again.isEmpty()
                ? "Its library's build has to say so: javac -parameters"
                : "Or declare " + String.join(" and ", again) + " again in " + Words.simple(tools)
                        + ", with the names of " + (again.size() == 1 ? "its" : "their") + " parameters";
    }

    private Resolution found(Candidate candidate, List<Argument> arguments) {
        return found(candidate, arguments, false);
    }

    private Resolution found(Candidate candidate, List<Argument> arguments, boolean isLater) {
        return new Found(new Target(
                candidate.in().map(ClassName::get),
                candidate.method().getSimpleName().toString(),
                arguments,
                candidate.member().filter(Member::isTool).map(member -> member.signature(compilation.types())),
                candidate.member().map(Member::effect).orElse(Effect.READ),
                candidate.member().map(Member::consistency).orElse("STRONG"),
                isLater));
    }

    private List<ExecutableElement> methods(TypeElement owner, String name) {
        return ElementFilter.methodsIn(compilation.elements().getAllMembers(owner)).stream()
                .filter(method -> method.getSimpleName().contentEquals(name))
                .toList();
    }

    /** Lombok makes all methods of a utility class static, but only after this round. */
    private static boolean isStatic(ExecutableElement method) {
        Element owner = method.getEnclosingElement();
        return method.getModifiers().contains(Modifier.STATIC)
                || owner != null
                        && Mirror.find(owner, "lombok.experimental.UtilityClass")
                                .isPresent();
    }
}
