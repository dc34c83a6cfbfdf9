package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema;
import java.util.Optional;

/** How a guard calls the checks of arguments and results. */
final class SchemaCalls {
    private final FieldNames fields;
    private final SchemaNames methods;

    SchemaCalls(ToolInterface tools, FieldNames fields) {
        this.fields = fields;
        this.methods = new SchemaNames(tools);
    }

    /** The call that checks the arguments, if any are to be checked. */
    Optional<CodeBlock> arguments(Tool tool, Scope scope) {
        CodeBlock values = SchemaWriter.checked(tool).stream()
                .map(ToolSchema.Argument::parameter)
                .map(name -> CodeBlock.of("$L", name))
                .collect(CodeBlock.joining(", "));
        return tool.schema().checksArguments()
                ? Optional.of(CodeBlock.of("$L.$L($L)", scope.field(fields.schema()), methods.arguments(tool), values))
                : Optional.empty();
    }

    /** The call that checks a result, if it is to be checked. */
    Optional<CodeBlock> result(Tool tool, Scope scope, String result) {
        return tool.schema().checksResult()
                ? Optional.of(CodeBlock.of("$L.$L($L)", scope.field(fields.schema()), methods.result(tool), result))
                : Optional.empty();
    }

    /** The same as a function. */
    Optional<CodeBlock> resultFunction(Tool tool, Scope scope) {
        return tool.schema().checksResult()
                ? Optional.of(CodeBlock.of("$L::$L", scope.field(fields.schema()), methods.result(tool)))
                : Optional.empty();
    }
}
