package io.afterproof.processor.model;

import io.afterproof.processor.model.Reference.Role;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** What a method must return to be of use to an annotation. */
final class Answers {
    private final Compilation compilation;
    private final ResultReader results;

    Answers(Compilation compilation, ResultReader results) {
        this.compilation = compilation;
        this.results = results;
    }

    /** Why what the method returns is of no use, if it is not. */
    Optional<String> fault(Role role, Candidate candidate, CheckContext context) {
        TypeMirror returned = candidate.type().getReturnType();
        String returns = "it returns " + Words.simple(returned);
        if (returned.getKind() == TypeKind.ERROR) {
            return Optional.empty();
        }
        if (role.isCheck()) {
            return isVerdict(returned) ? Optional.empty() : Optional.of(returns + ", not boolean or Verdict");
        }
        if (role == Role.SECOND) {
            return secondFault(candidate, returned, context);
        }
        if (context.result().isEmpty()) {
            return role == Role.FALLBACK && returned.getKind() == TypeKind.VOID
                    ? Optional.empty()
                    : Optional.of(context.tool().name() + " returns nothing, so there is nothing to give in its place");
        }
        if (ResultReader.isUnknown(context.result().get())) {
            return Optional.empty();
        }
        return isAnswer(returned, context) || isLater(role, candidate, context)
                ? Optional.empty()
                : Optional.of(returns + ", not " + Words.simple(context.result().get()) + " like "
                        + context.tool().name());
    }

    private boolean isAnswer(TypeMirror type, CheckContext context) {
        return type.getKind() != TypeKind.VOID
                && context.result()
                        .filter(result -> !ResultReader.isUnknown(result)
                                && compilation.types().isAssignable(type, boxed(result)))
                        .isPresent();
    }

    /** Whether what stands in for an asynchronous result comes as a stage itself. */
    boolean isLater(Role role, Candidate candidate, CheckContext context) {
        return (role == Role.RECOVER || role == Role.FALLBACK)
                && ResultReader.held(context.tool().type().getReturnType()).isPresent()
                && ResultReader.held(candidate.type().getReturnType())
                        .filter(held -> isAnswer(held, context))
                        .isPresent();
    }

    /** Whether a method could be meant by a name that is misspelt. */
    boolean isLikely(Role role, Candidate candidate) {
        return !candidate.mutates()
                && switch (role) {
                    case VERIFY, REQUIRE, APPROVE, EXPECT, COMPARE ->
                        isVerdict(candidate.type().getReturnType());
                    case SECOND, EARLIER -> candidate.isTool();
                    case RECOVER, FALLBACK -> true;
                };
    }

    /** Whether a method has the parameter that says which entity is meant, with the type it has in the tool. */
    boolean knows(Candidate candidate, String entity, CheckContext context) {
        if (compilation.isNameless(candidate.method())
                || compilation.isNameless(context.tool().head())) {
            return false;
        }
        TypeMirror type = context.parameters().get(entity);
        for (int i = 0; i < candidate.size(); i++) {
            if (candidate.parameter(i).getSimpleName().contentEquals(entity)) {
                return type != null && compilation.types().isSameType(boxed(type), boxed(candidate.parameterType(i)));
            }
        }
        return false;
    }

    static boolean isVerdict(TypeMirror type) {
        return type.getKind() == TypeKind.BOOLEAN
                || type instanceof DeclaredType declared
                        && declared.asElement() instanceof TypeElement element
                        && (element.getQualifiedName().contentEquals("java.lang.Boolean")
                                || element.getQualifiedName().contentEquals("io.afterproof.Verdict"));
    }

    private Optional<String> secondFault(Candidate candidate, TypeMirror returned, CheckContext context) {
        if (!candidate.isTool()) {
            return Optional.of("it is no read tool; add @ReadOnly to it");
        }
        if (context.result().isEmpty()) {
            return Optional.of(context.tool().name() + " returns nothing that could be compared");
        }
        if (returned.getKind() == TypeKind.VOID) {
            return Optional.of("it returns nothing that could be compared");
        }
        return results.isAsynchronous(returned)
                ? Optional.of("it returns " + Words.simple(returned) + ", and a second source must answer at once")
                : Optional.empty();
    }

    private TypeMirror boxed(TypeMirror type) {
        return compilation.boxed(type);
    }
}
