package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.time.Duration;
import java.util.List;

/** Values as Java expressions. */
final class Code {
    private Code() {}

    /** A duration in the largest unit that it is a whole number of. */
    static CodeBlock duration(Duration duration) {
        if (duration.isZero()) {
            return CodeBlock.of("$T.ZERO", Duration.class);
        }
        long nanos = duration.toNanos();
        if (nanos % 1_000_000 != 0) {
            return unit("Nanos", nanos);
        }
        long millis = duration.toMillis();
        if (millis % 1_000 != 0) {
            return unit("Millis", millis);
        }
        long seconds = duration.toSeconds();
        if (seconds % 60 != 0) {
            return unit("Seconds", seconds);
        }
        return seconds % 3_600 != 0 ? unit("Minutes", seconds / 60) : unit("Hours", seconds / 3_600);
    }

    /** Class literals, separated by commas. */
    static CodeBlock classes(List<TypeName> types) {
        return types.stream().map(type -> CodeBlock.of("$T.class", type)).collect(CodeBlock.joining(", "));
    }

    /** A call chain: on one line if it is short, else each call on its own. */
    static CodeBlock chain(List<CodeBlock> calls, int shortest) {
        return calls.stream().collect(CodeBlock.joining(calls.size() > shortest ? "\n." : "."));
    }

    private static CodeBlock unit(String unit, long amount) {
        return CodeBlock.of("$T.of" + unit + "($LL)", Duration.class, amount);
    }
}
