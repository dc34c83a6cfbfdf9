package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Result.Shape;
import io.afterproof.processor.model.Tool;
import java.util.ArrayList;
import java.util.List;

/** Writes the call of a mutation with the arguments that a journal has kept. */
final class Redispatches {
    private static final String STORED = "stored";

    private Redispatches() {}

    /** One more argument, with its comma. */
    static CodeBlock of(Tool tool) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (Parameter parameter : tool.method().parameters()) {
            TypeName type = parameter.type().withoutAnnotations();
            arguments.add(
                    CodeBlock.of("$L.<$T>get($L)", STORED, type.isPrimitive() ? type.box() : type, arguments.size()));
        }
        CodeBlock call = CodeBlock.of("$L($L)", tool.name(), CodeBlock.join(arguments, ", "));
        return tool.method().result().shape() == Shape.NONE
                ? CodeBlock.of(", $L -> {\n$>$L;\nreturn null;\n$<}", STORED, call)
                : CodeBlock.of(", $L -> $L", STORED, call);
    }
}
