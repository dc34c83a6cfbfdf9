package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.afterproof.processor.model.Argument;
import io.afterproof.processor.model.Target;

/** Writes the calls of the methods that annotations name, on the guard itself. */
final class CheckCalls {
    private final boolean importsVerdict;

    /** Whether {@code verdict} can be imported, because no method of the tools is called so. */
    CheckCalls(boolean importsVerdict) {
        this.importsVerdict = importsVerdict;
    }

    /** What the lambda expression around the call calls its parameters. */
    record Lambda(String result, String other, String call) {}

    /** The call of a check, as a verdict. */
    CodeBlock verdict(Target check, Lambda lambda) {
        return verdict(call(check, lambda));
    }

    /** An answer, as a verdict. */
    CodeBlock verdict(CodeBlock answer) {
        return importsVerdict
                ? CodeBlock.of("$T.verdict($L)", GuardApi.CHECKS, answer)
                : CodeBlock.of("$T.$L($L)", GuardApi.CHECKS, "verdict", answer);
    }

    /** The call of any method; what it returns as a stage is waited for, where the tool's own result was waited for. */
    CodeBlock call(Target target, Lambda lambda) {
        CodeBlock call = plain(target, lambda);
        return target.isLater() ? CodeBlock.of("$L.toCompletableFuture().join()", call) : call;
    }

    private static CodeBlock plain(Target target, Lambda lambda) {
        CodeBlock arguments = target.arguments().stream()
                .map(argument -> argument(argument, lambda))
                .collect(CodeBlock.joining(", "));
        if (target.in().isPresent()) {
            return CodeBlock.of("$T.$L($L)", target.in().get(), target.method(), arguments);
        }
        // javac takes an unqualified yield(…) for the statement.
        String qualifier = target.method().equals("yield") ? "this." : "";
        return CodeBlock.of("$L$L($L)", qualifier, target.method(), arguments);
    }

    private static CodeBlock argument(Argument argument, Lambda lambda) {
        String value = switch (argument.source()) {
            case PARAMETER -> argument.name();
            case RESULT -> lambda.result();
            case OTHER -> lambda.other();
            case KEY -> lambda.call() + ".idempotencyKey()";
            case TOOLS -> "this";
        };
        return argument.type().map(type -> CodeBlock.of("($T) $L", type, value)).orElse(CodeBlock.of("$L", value));
    }
}
