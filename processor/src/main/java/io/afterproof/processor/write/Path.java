package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.afterproof.processor.model.TextLiteral;

/**
 * Where a value is, as a Java expression: a constant, or one that names the index it is under.
 *
 * @param before what comes before the last constant part; empty for nothing
 * @param constant the last part
 */
record Path(CodeBlock before, String constant) {
    static Path of(String name) {
        return new Path(CodeBlock.of(""), name);
    }

    /** Whether it is known when the program is compiled, so that naming it costs nothing. */
    boolean isConstant() {
        return before.isEmpty();
    }

    /** An element, by the variable that holds its index. */
    Path index(String variable) {
        return new Path(CodeBlock.of("$L + $L", with("["), variable), "]");
    }

    /** The value of an entry, by the expression of its key. */
    Path entry(CodeBlock key) {
        return new Path(CodeBlock.of("$L + $T.key($L)", code(), GuardApi.VIOLATIONS, key), "");
    }

    /** The expression. */
    CodeBlock code() {
        if (isConstant()) {
            return TextLiteral.of(constant);
        }
        return constant.isEmpty() ? before : CodeBlock.of("$L + $L", before, TextLiteral.of(constant));
    }

    private CodeBlock with(String more) {
        return isConstant()
                ? TextLiteral.of(constant + more)
                : CodeBlock.of("$L + $L", before, TextLiteral.of(constant + more));
    }
}
