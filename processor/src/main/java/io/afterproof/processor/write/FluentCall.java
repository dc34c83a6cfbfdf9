package io.afterproof.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Result.Shape;
import io.afterproof.processor.model.Target;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.write.CheckCalls.Lambda;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a guarded call as one expression that names the steps which the annotations ask for. */
final class FluentCall {
    private static final int ONE_LINE = 2;

    private final ToolInterface tools;
    private final FieldNames names;
    private final CheckCalls checks;
    private final SchemaCalls schemas;

    FluentCall(ToolInterface tools, FieldNames names, CheckCalls checks) {
        this.tools = tools;
        this.names = names;
        this.checks = checks;
        this.schemas = new SchemaCalls(tools, names);
    }

    CodeBlock body(Tool tool) {
        Scope scope = new Scope(tools.guard(), tool.method());
        Lambda lambda = new Lambda(scope.local("result"), scope.local("other"), scope.local("call"));
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$L.call($L)", scope.field(names.guard(tool)), arguments(tool)));
        Marks marks = tool.marks();
        schemas.arguments(tool, scope).ifPresent(check -> calls.add(CodeBlock.of("validate(() -> $L)", check)));
        schemas.resultFunction(tool, scope).ifPresent(check -> calls.add(CodeBlock.of("validateResult($L)", check)));
        tools.entities(tool).forEach(name -> calls.add(CodeBlock.of("entity($S, $L)", name, name)));
        marks.afterRead().ifPresent(after -> calls.add(afterRead(after, scope)));
        marks.require()
                .ifPresent(require -> require.checks()
                        .forEach(check -> calls.add(CodeBlock.of(
                                "require($S, $L -> $L)",
                                check.name(),
                                lambda.call(),
                                checks.verdict(target(check), lambda)))));
        marks.approval().ifPresent(approval -> calls.add(approval(approval, lambda)));
        marks.expect().ifPresent(expect -> calls.add(afterwards("expect", expect.check(), lambda)));
        marks.reconcile().ifPresent(reconcile -> calls.add(reconcile(reconcile, lambda)));
        marks.verifyAfter().ifPresent(verify -> {
            String step = target(verify.check()).needsResult() ? "verifyResult" : "verify";
            calls.add(afterwards(step, verify.check(), lambda));
            verify.recover()
                    .ifPresent(recover -> calls.add(
                            CodeBlock.of("recover($L -> $L)", lambda.call(), checks.call(target(recover), lambda))));
        });
        marks.fallback().ifPresent(fallback -> calls.add(fallback(tool, fallback, lambda)));
        calls.add(end(tool, scope));
        String returns = tool.method().result().shape() == Shape.NONE || returnsNull(tool) ? "" : "return ";
        CodeBlock.Builder body = CodeBlock.builder().addStatement("$L$L", returns, Code.chain(calls, ONE_LINE));
        if (returnsNull(tool)) {
            body.addStatement("return null");
        }
        return body.build();
    }

    /** A change whose result says nothing has none that could be lost. */
    private static boolean returnsNull(Tool tool) {
        return tool.effect() == Effect.MUTATION
                && tool.method().result().shape() == Shape.VALUE
                && tool.method().result().isVoid();
    }

    /** The call of the tool itself. */
    static CodeBlock delegate(Tool tool, Scope scope) {
        return CodeBlock.of("$L.$L($L)", scope.field(FieldNames.DELEGATE), tool.name(), names(tool));
    }

    private CodeBlock afterRead(Marks.AfterRead after, Scope scope) {
        Tool read = tools.tool(target(after.read()).tool().orElseThrow());
        return CodeBlock.of("afterRead($L, $L)", scope.constant(names.description(read)), after.on());
    }

    private CodeBlock approval(Marks.Approval approval, Lambda lambda) {
        return approval.when()
                .map(when -> CodeBlock.of(
                        "approval($S, $L -> $L)", when.name(), lambda.call(), checks.verdict(target(when), lambda)))
                .orElse(CodeBlock.of("approval()"));
    }

    private CodeBlock afterwards(String step, Reference check, Lambda lambda) {
        return CodeBlock.of(
                "$L($S, ($L, $L) -> $L)",
                step,
                check.name(),
                lambda.result(),
                lambda.call(),
                checks.verdict(target(check), lambda));
    }

    private CodeBlock reconcile(Marks.Reconcile reconcile, Lambda lambda) {
        CodeBlock second = CodeBlock.of(
                "$S, $L -> $L", reconcile.with().name(), lambda.call(), checks.call(target(reconcile.with()), lambda));
        return reconcile
                .by()
                .map(by -> CodeBlock.of(
                        "reconcile($L, $S, ($L, $L, $L) -> $L)",
                        second,
                        by.name(),
                        lambda.result(),
                        lambda.other(),
                        lambda.call(),
                        checks.verdict(target(by), lambda)))
                .orElse(CodeBlock.of("reconcile($L)", second));
    }

    private CodeBlock fallback(Tool tool, Marks.Fallback fallback, Lambda lambda) {
        CodeBlock call = checks.call(target(fallback.method()), lambda);
        return tool.method().result().shape() == Shape.NONE
                ? CodeBlock.of("fallback($L -> {\n$>$L;\nreturn null;\n$<})", lambda.call(), call)
                : CodeBlock.of("fallback($L -> $L)", lambda.call(), call);
    }

    private static CodeBlock end(Tool tool, Scope scope) {
        boolean isVoidChange =
                tool.effect() == Effect.MUTATION && tool.method().result().isVoid();
        String method = switch (tool.method().result().shape()) {
            case NONE -> "execute";
            case VALUE -> returnsNull(tool) ? "execute" : "invoke";
            case STAGE -> isVoidChange ? "executeAsync" : "invokeAsync";
        };
        return CodeBlock.of("$L(() -> $L)", method, delegate(tool, scope));
    }

    /** The arguments for a parameter list of {@code Object…}, which would take a lone array for the whole list. */
    private static CodeBlock arguments(Tool tool) {
        List<Parameter> parameters = tool.method().parameters();
        boolean isLoneArray = parameters.size() == 1
                && parameters.get(0).erasure() instanceof ArrayTypeName array
                && !array.componentType().isPrimitive();
        return isLoneArray ? CodeBlock.of("($T) $L", Object.class, names(tool)) : CodeBlock.of("$L", names(tool));
    }

    private static String names(Tool tool) {
        return tool.method().parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private static Target target(Reference reference) {
        return reference.target().orElseThrow();
    }
}
