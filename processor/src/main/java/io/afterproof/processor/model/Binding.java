package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Argument.Source;
import io.afterproof.processor.model.Reference.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Binds the parameters of a candidate to what a tool has to give, by name and type. */
final class Binding {
    static final String NAMELESS =
            "the names of parameters are missing from the class file, so compile it with -parameters";
    private static final String PACKAGE = "io.afterproof.";

    private final Compilation compilation;
    private final TypeMirror tools;
    private final Role role;
    private final CheckContext context;

    Binding(Compilation compilation, TypeMirror tools, Role role, CheckContext context) {
        this.compilation = compilation;
        this.tools = tools;
        this.role = role;
        this.context = context;
    }

    /** What came of it: the arguments, or why there are none. */
    record Outcome(List<Argument> arguments, String fault) {
        boolean binds() {
            return fault.isEmpty();
        }
    }

    /**
     * Binds all parameters.
     *
     * @param casts whether each argument is cast to its parameter's type, because the method has overloads
     */
    Outcome bind(Candidate candidate, boolean casts) {
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < candidate.size(); i++) {
            TypeMirror wanted = candidate.parameterType(i);
            if (i == 0 && candidate.in().isPresent()) {
                if (!fits(tools, wanted, candidate)) {
                    return fault(
                            "its first parameter must be " + Words.simple(tools) + ", on which it calls the reads");
                }
                arguments.add(new Argument(Source.TOOLS, "", Optional.empty(), false));
                continue;
            }
            Offer offer = offer(candidate, i, casts);
            if (!offer.fault().isEmpty()) {
                return fault(offer.fault());
            }
            TypeMirror given = offer.type();
            if (!fits(given, wanted, candidate)) {
                return fault("its parameter " + candidate.parameter(i) + " is " + Words.simple(wanted) + ", but "
                        + offer.words() + " is " + Words.simple(given));
            }
            boolean cast = casts && !compilation.types().isSameType(given, wanted);
            arguments.add(new Argument(
                    offer.source(),
                    offer.name(),
                    cast
                            ? Optional.of(TypeName.get(compilation.types().erasure(wanted))
                                    .withoutAnnotations())
                            : Optional.empty(),
                    ParameterReader.isNullable(candidate.parameter(i))));
        }
        if (candidate.in().isPresent() && candidate.size() == 0) {
            return fault("its first parameter must be " + Words.simple(tools) + ", on which it calls the reads");
        }
        return new Outcome(List.copyOf(arguments), "");
    }

    /** What the tool has to give for one parameter: where from, which of its own, of which type, in words; or why nothing. */
    private record Offer(Source source, String name, TypeMirror type, String words, String fault) {}

    private Offer offer(Candidate candidate, int index, boolean isOneOfSeveral) {
        VariableElement parameter = candidate.parameter(index);
        if (isAnnotated(parameter, "Result")) {
            return role.takesResult() && context.result().isPresent()
                    ? new Offer(
                            Source.RESULT,
                            "",
                            compilation.boxed(context.result().get()),
                            "the result of " + toolName(),
                            "")
                    : none(parameter, "it is the @Result, and " + whyNoResult());
        }
        if (isAnnotated(parameter, "Other")) {
            return role == Role.COMPARE && context.other().isPresent()
                    ? new Offer(
                            Source.OTHER, "", compilation.boxed(context.other().get()), "the second result", "")
                    : none(
                            parameter,
                            "it is the @Other, and only the check in @Reconcile(by) has a second result to compare with");
        }
        if (isAnnotated(parameter, "IdempotencyKey")) {
            TypeMirror string =
                    compilation.elements().getTypeElement("java.lang.String").asType();
            return new Offer(Source.KEY, "", string, "the idempotency key", "");
        }
        boolean isToolNameless = compilation.isNameless(context.tool().head());
        if (isToolNameless || compilation.isNameless(candidate.method())) {
            return (isToolNameless && compilation.isNameless(candidate.method()) && !isOneOfSeveral
                            ? onlyFit(candidate, index)
                            : Optional.<String>empty())
                    .map(this::argument)
                    .orElse(none(parameter, NAMELESS));
        }
        return context.parameters().containsKey(parameter.getSimpleName().toString())
                ? argument(parameter.getSimpleName().toString())
                : none(parameter, whyNotNamed());
    }

    private Offer argument(String name) {
        TypeMirror type = Objects.requireNonNull(context.parameters().get(name));
        return new Offer(Source.PARAMETER, name, type, name + " of " + toolName(), "");
    }

    /**
     * The tool's parameter that must be meant where both come from class files without names, because it is the only one
     * that fits and fits nothing else: the names agreed when the library was compiled.
     */
    private Optional<String> onlyFit(Candidate candidate, int index) {
        List<String> fit = fitting(candidate, index);
        boolean isWantedTwice = IntStream.range(candidate.in().isPresent() ? 1 : 0, candidate.size())
                .filter(other -> other != index && !isBoundByAnnotation(candidate.parameter(other)))
                .anyMatch(other -> fitting(candidate, other).equals(fit));
        return fit.size() == 1 && !isWantedTwice ? Optional.of(fit.get(0)) : Optional.empty();
    }

    private List<String> fitting(Candidate candidate, int index) {
        return context.parameters().entrySet().stream()
                .filter(each -> fits(each.getValue(), candidate.parameterType(index), candidate))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isBoundByAnnotation(VariableElement parameter) {
        return Stream.of("Result", "Other", "IdempotencyKey").anyMatch(name -> isAnnotated(parameter, name));
    }

    private Offer none(VariableElement parameter, String why) {
        return new Offer(
                Source.PARAMETER,
                "",
                parameter.asType(),
                "",
                "nothing binds to its parameter " + parameter + ": " + why);
    }

    private String whyNoResult() {
        if (context.result().isEmpty()) {
            return toolName() + " returns nothing";
        }
        return switch (role) {
            case REQUIRE, APPROVE -> "before the call there is none";
            case RECOVER -> "the result is what was lost";
            default -> "there is none to give";
        };
    }

    private String whyNotNamed() {
        return context.parameters().isEmpty()
                ? toolName() + " has no parameters"
                : toolName() + " has no parameter of that name, only "
                        + String.join(", ", context.parameters().keySet());
    }

    private String toolName() {
        return context.tool().name();
    }

    private boolean fits(TypeMirror given, TypeMirror wanted, Candidate candidate) {
        if (ResultReader.isUnknown(given) || given.getKind() == TypeKind.ERROR || wanted.getKind() == TypeKind.ERROR) {
            return true;
        }
        // A type variable of the check itself stands for whatever javac will infer.
        return candidate.method().getTypeParameters().isEmpty()
                ? compilation.types().isAssignable(given, wanted)
                : compilation
                        .types()
                        .isAssignable(
                                compilation.types().erasure(given),
                                compilation.types().erasure(wanted));
    }

    private static boolean isAnnotated(VariableElement parameter, String simpleName) {
        return Mirror.find(parameter, PACKAGE + simpleName).isPresent();
    }

    private static Outcome fault(String fault) {
        return new Outcome(List.of(), fault);
    }
}
