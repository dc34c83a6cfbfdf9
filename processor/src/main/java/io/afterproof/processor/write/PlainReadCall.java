package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Result.Shape;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import java.util.ArrayList;
import java.util.List;

/** Writes out a read that needs no more than the chain's rules, retries and limits: nothing is allocated for it. */
final class PlainReadCall {
    private static final int ONE_LINE = 5;

    private final ToolInterface tools;
    private final FieldNames names;
    private final SchemaCalls schemas;

    PlainReadCall(ToolInterface tools, FieldNames names) {
        this.tools = tools;
        this.names = names;
        this.schemas = new SchemaCalls(tools, names);
    }

    boolean fits(Tool tool) {
        Marks marks = tool.marks();
        boolean isRead = tool.effect() == Effect.READ && tool.isSynchronous();
        boolean hasSteps = marks.timeout().isPresent()
                || !marks.references().isEmpty()
                || marks.approval().isPresent();
        return isRead && !hasSteps && tools.entities(tool).isEmpty();
    }

    CodeBlock body(Tool tool) {
        Scope scope = new Scope(tools.guard(), tool.method());
        String call = scope.local("call");
        String failure = scope.local("failure");
        boolean retries = tool.marks().retry().isPresent();
        CodeBlock.Builder body =
                CodeBlock.builder().addStatement("$T $L = $L", GuardApi.PLAIN_READ, call, open(tool, scope));
        if (retries) {
            body.beginControlFlow("while (true)");
        }
        body.beginControlFlow("try");
        attempt(tool, scope, call, retries, body);
        body.nextControlFlow("catch ($T $L)", Throwable.class, failure);
        if (retries) {
            body.beginControlFlow("if (!$L.retries($L))", call, failure)
                    .addStatement("throw $L", failure)
                    .endControlFlow();
        } else {
            body.addStatement("$L.failed($L)", call, failure).addStatement("throw $L", failure);
        }
        body.endControlFlow();
        if (retries) {
            body.endControlFlow();
        }
        return body.build();
    }

    private CodeBlock open(Tool tool, Scope scope) {
        List<CodeBlock> calls = new ArrayList<>();
        calls.add(CodeBlock.of("$L.open()", scope.field(names.guard(tool))));
        List<Parameter> parameters = tool.method().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            calls.add(CodeBlock.of("argument($L, $L)", i, parameters.get(i).name()));
        }
        schemas.arguments(tool, scope).ifPresent(check -> calls.add(CodeBlock.of("validate($L)", check)));
        calls.add(CodeBlock.of("enter()"));
        return Code.chain(calls, ONE_LINE);
    }

    private void attempt(Tool tool, Scope scope, String call, boolean retries, CodeBlock.Builder body) {
        CodeBlock delegate = FluentCall.delegate(tool, scope);
        if (tool.method().result().shape() == Shape.NONE) {
            body.addStatement("$L", delegate).addStatement("$L.returned()", call);
            if (retries) {
                body.addStatement("return");
            }
            return;
        }
        String result = scope.local("result");
        CodeBlock faults = schemas.result(tool, scope, result).orElse(CodeBlock.of(""));
        body.addStatement("$T $L = $L", tool.method().result().local(), result, delegate)
                .addStatement("$L.returned($L)", call, faults)
                .addStatement("return $L", result);
    }
}
