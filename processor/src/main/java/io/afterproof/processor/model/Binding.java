package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Argument.Source;
import io.afterproof.processor.model.Reference.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Binds the parameters of a candidate to what a tool has to give, by name and type. */
final class Binding {
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
            Offer offer = offer(candidate.parameter(i));
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
                    offer.source() == Source.PARAMETER ? candidate.parameter(i).toString() : "",
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

    /** What the tool has to give for one parameter: where from, of which type, in words; or why nothing. */
    private record Offer(Source source, TypeMirror type, String words, String fault) {}

    private Offer offer(VariableElement parameter) {
        if (isAnnotated(parameter, "Result")) {
            return role.takesResult() && context.result().isPresent()
                    ? new Offer(
                            Source.RESULT, compilation.boxed(context.result().get()), "the result of " + toolName(), "")
                    : none(parameter, "it is the @Result, and " + whyNoResult());
        }
        if (isAnnotated(parameter, "Other")) {
            return role == Role.COMPARE && context.other().isPresent()
                    ? new Offer(Source.OTHER, compilation.boxed(context.other().get()), "the second result", "")
                    : none(
                            parameter,
                            "it is the @Other, and only the check in @Reconcile(by) has a second result to compare with");
        }
        if (isAnnotated(parameter, "IdempotencyKey")) {
            TypeMirror string =
                    compilation.elements().getTypeElement("java.lang.String").asType();
            return new Offer(Source.KEY, string, "the idempotency key", "");
        }
        TypeMirror type = context.parameters().get(parameter.getSimpleName().toString());
        return type == null
                ? none(parameter, whyNotNamed(parameter))
                : new Offer(Source.PARAMETER, type, parameter + " of " + toolName(), "");
    }

    private Offer none(VariableElement parameter, String why) {
        return new Offer(
                Source.PARAMETER, parameter.asType(), "", "nothing binds to its parameter " + parameter + ": " + why);
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

    private String whyNotNamed(VariableElement parameter) {
        String name = parameter.getSimpleName().toString();
        boolean isNameless = name.matches("arg\\d+")
                || !context.parameters().isEmpty()
                        && context.parameters().keySet().stream().allMatch(each -> each.matches("arg\\d+"));
        if (isNameless) {
            return "the names of parameters are missing from the class file, so compile it with -parameters";
        }
        return context.parameters().isEmpty()
                ? toolName() + " has no parameters"
                : toolName() + " has no parameter of that name, only "
                        + String.join(", ", context.parameters().keySet());
    }

    private String toolName() {
        return context.tool().name();
    }

    private boolean fits(TypeMirror given, TypeMirror wanted, Candidate candidate) {
        if (given.getKind() == TypeKind.ERROR || wanted.getKind() == TypeKind.ERROR) {
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
