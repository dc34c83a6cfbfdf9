package io.afterproof.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Result.Shape;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads what a member returns, now or later. */
final class ResultReader {
    private static final Set<String> STAGES =
            Set.of("java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

    private final Compilation compilation;
    private final TypeNames typeNames;

    ResultReader(Compilation compilation, TypeNames typeNames) {
        this.compilation = compilation;
        this.typeNames = typeNames;
    }

    /**
     * What a member returns.
     *
     * @param elsewhere qualified names of annotations that are written on the method
     */
    Result read(Member member, Set<String> elsewhere) {
        TypeMirror declared = member.head().getReturnType();
        TypeMirror actual = member.type().getReturnType();
        if (actual.getKind() == TypeKind.VOID) {
            return new Result(TypeName.VOID, ClassName.get(Void.class), Shape.NONE);
        }
        TypeMirror value = value(actual);
        return new Result(
                typeNames.annotated(declared, actual, elsewhere),
                typeNames.boxed(isStage(actual) ? value : declared, value),
                isStage(actual) ? Shape.STAGE : Shape.VALUE);
    }

    /** What stands for a result of which the declaration does not say what it is; then that is what is wrong with it. */
    private TypeMirror unknown() {
        return compilation.types().getNoType(TypeKind.NONE);
    }

    static boolean isUnknown(TypeMirror type) {
        return type.getKind() == TypeKind.NONE;
    }

    /** The same as {@link #result}, or something {@linkplain #isUnknown unknown} where no guard can be written for it. */
    Optional<TypeMirror> resultToCheck(Member member) {
        return fault(member).isPresent() ? Optional.of(unknown()) : result(member);
    }

    /** The type of the result itself, which may come later; empty where there is none, or none that can be guarded. */
    Optional<TypeMirror> result(Member member) {
        if (fault(member).isPresent()) {
            return Optional.empty();
        }
        TypeMirror value = value(member.type().getReturnType());
        return value.getKind() == TypeKind.VOID || nameOf(value).equals("java.lang.Void")
                ? Optional.empty()
                : Optional.of(value);
    }

    /** Why a guard cannot be written for what the member returns, if it cannot. */
    Optional<String> fault(Member member) {
        TypeMirror type = member.type().getReturnType();
        if (isStage(type)) {
            return ((DeclaredType) type)
                                    .getTypeArguments().stream().allMatch(each -> each.getKind() != TypeKind.WILDCARD)
                            && !((DeclaredType) type).getTypeArguments().isEmpty()
                    ? Optional.empty()
                    : Optional.of("returns " + Words.simple(type) + ", which does not say what it will hold");
        }
        boolean isSuspended = member.type().getParameterTypes().stream()
                .anyMatch(parameter -> nameOf(parameter).equals("kotlin.coroutines.Continuation"));
        if (isSuspended) {
            return Optional.of("is a suspend function, whose result comes later in a way that cannot be guarded");
        }
        return isAsynchronous(type)
                ? Optional.of("returns " + Words.simple(type) + ", which comes later in a way that cannot be guarded")
                : Optional.empty();
    }

    /** Whether the result is not there yet when the method returns. */
    boolean isAsynchronous(TypeMirror type) {
        return compilation.vocabulary().declared(type).stream()
                .flatMap(element -> compilation.vocabulary().closure(element).stream())
                .anyMatch(element -> Frameworks.ASYNCHRONOUS.contains(
                        element.getQualifiedName().toString()));
    }

    /** What a stage holds; empty for what is no stage. */
    static Optional<TypeMirror> held(TypeMirror type) {
        return isStage(type) ? Optional.of(value(type)) : Optional.empty();
    }

    private static TypeMirror value(TypeMirror type) {
        return isStage(type) && ((DeclaredType) type).getTypeArguments().size() == 1
                ? ((DeclaredType) type).getTypeArguments().get(0)
                : type;
    }

    private static boolean isStage(TypeMirror type) {
        return STAGES.contains(nameOf(type));
    }

    private static String nameOf(TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }
}
