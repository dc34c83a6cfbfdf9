package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Writes the constants that say as data what the annotations say. */
final class Descriptions {
    private static final int DEFAULT_LIMIT = 3;
    private static final int ONE_LINE = 3;

    private final ToolInterface tools;
    private final FieldNames names;

    Descriptions(ToolInterface tools, FieldNames names) {
        this.tools = tools;
        this.names = names;
    }

    FieldSpec toolSet() {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$T.of($T.class)", GuardApi.TOOL_SET, tools.name()));
        if (tools.chain().maxDepth() != DEFAULT_LIMIT) {
            calls.add(CodeBlock.of("maxDepth($L)", tools.chain().maxDepth()));
        }
        if (tools.chain().maxDestructive() != DEFAULT_LIMIT) {
            calls.add(CodeBlock.of("maxDestructive($L)", tools.chain().maxDestructive()));
        }
        exceptions("tolerates", tools.chain().tolerates()).ifPresent(calls::add);
        tools.limit().ifPresent(limit -> calls.add(limit(limit)));
        if (tools.tools().stream().anyMatch(tool -> tool.effect() == Effect.GATE)) {
            calls.add(tools.tools().stream()
                    .filter(tool -> tool.effect() == Effect.GATE)
                    .map(gate -> CodeBlock.of("$S", gate.method().name()))
                    .collect(CodeBlock.joining(", ", "gates(", ")")));
        }
        return constant(GuardApi.TOOL_SET, FieldNames.TOOLS, calls);
    }

    FieldSpec tool(Tool tool) {
        Marks marks = tool.marks();
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(start(tool));
        boolean isStored = tool.effect() == Effect.MUTATION;
        tool.method().parameters().forEach(parameter -> calls.add(parameter(parameter, isStored)));
        if (isStored && !tool.method().result().isVoid()) {
            calls.add(CodeBlock.of(
                    "returns($L)", TypeCode.of(tool.method().result().value())));
        }
        marks.mutating().ifPresent(mutating -> {
            if (!mutating.destructive()) {
                calls.add(CodeBlock.of("reversible()"));
            }
            exceptions("noEffectOn", mutating.noEffectOn()).ifPresent(calls::add);
            marks.idempotent().ifPresent(idempotent -> calls.add(idempotent(idempotent)));
        });
        marks.retry().ifPresent(retry -> {
            calls.add(retry(retry));
            exceptions("retryOn", retry.on()).ifPresent(calls::add);
            exceptions("abortOn", retry.abortOn()).ifPresent(calls::add);
        });
        marks.timeout()
                .ifPresent(timeout -> calls.add(CodeBlock.of(
                        "timeout($L)", Code.duration(timeout.value().value()))));
        marks.afterRead().ifPresent(read -> calls.add(afterRead(read)));
        marks.verifyAfter().ifPresent(verify -> {
            calls.add(CodeBlock.of(
                    "readBack($L, $L)",
                    Code.duration(verify.within().value()),
                    Code.duration(verify.every().value())));
            verify.settle().ifPresent(settle -> calls.add(CodeBlock.of("settle($L)", Code.duration(settle.value()))));
        });
        marks.require()
                .filter(require -> require.quorum() > 0)
                .ifPresent(require -> calls.add(CodeBlock.of("quorum($L)", require.quorum())));
        marks.limit().ifPresent(limit -> calls.add(limit(limit)));
        calls.add(CodeBlock.of("build()"));
        return constant(GuardApi.TOOL, names.description(tool), calls);
    }

    private static CodeBlock start(Tool tool) {
        String kind = switch (tool.effect()) {
            case READ -> "read";
            case MUTATION -> "mutation";
            case GATE -> "gate";
        };
        CodeBlock arguments = Stream.concat(
                        Stream.of(CodeBlock.of("$S", tool.name())),
                        tool.method().parameters().stream()
                                .map(parameter -> CodeBlock.of("$T.class", parameter.erasure())))
                .collect(CodeBlock.joining(tool.method().parameters().size() > ONE_LINE ? ",$W" : ", "));
        return CodeBlock.of("$L.$L($L)", FieldNames.TOOLS, kind, arguments);
    }

    /** A generic type is needed only where a journal stores the argument. */
    private static CodeBlock parameter(Parameter parameter, boolean isStored) {
        CodeBlock name = TextLiteral.of(parameter.name());
        CodeBlock arguments = Stream.concat(
                        isStored && TypeCode.isGeneric(parameter.type())
                                ? Stream.of(name, TypeCode.of(parameter.type()))
                                : Stream.of(name),
                        parameter.traits().stream().map(trait -> CodeBlock.of("$T.$L", GuardApi.TRAIT, trait)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("parameter($L)", arguments);
    }

    private static CodeBlock idempotent(Marks.Idempotent idempotent) {
        return CodeBlock.of(
                "idempotent($T.$L, $T.$L, $L)",
                GuardApi.DEDUPE,
                idempotent.by(),
                GuardApi.SCOPE,
                idempotent.scope(),
                Code.duration(idempotent.window().value()));
    }

    private static CodeBlock retry(Marks.Retry retry) {
        return CodeBlock.of(
                "retry($L, $L, $L, $L, $L)",
                retry.max(),
                Code.duration(retry.delay().value()),
                retry.multiplier(),
                retry.jitter(),
                Code.duration(retry.maxDelay().value()));
    }

    private static CodeBlock afterRead(Marks.AfterRead read) {
        Duration within = read.within().map(span -> span.value()).orElse(Duration.ZERO);
        return CodeBlock.of("afterRead($S, $L)", read.on(), Code.duration(within));
    }

    private static CodeBlock limit(Marks.Limit limit) {
        return CodeBlock.of("limit($L, $L)", limit.concurrent(), limit.perSecond());
    }

    private static Optional<CodeBlock> exceptions(String method, List<TypeName> types) {
        return types.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.of("$L($L)", method, Code.classes(types)));
    }

    private static FieldSpec constant(TypeName type, String name, List<CodeBlock> calls) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$>$>$L$<$<", Code.chain(calls, ONE_LINE))
                .build();
    }
}
