package io.afterproof.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.schema.Rule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** The constants that checks need, each once, and whether they need to know the time. */
final class SchemaConstants {
    static final String CLOCK = "clock";
    static final String FOREIGN = "foreign";
    private static final ClassName PATTERN = ClassName.get(Pattern.class);

    private final Map<String, FieldSpec> fields = new LinkedHashMap<>();
    private boolean needsClock;
    private boolean needsForeign;

    /** A compiled pattern. */
    CodeBlock pattern(Rule.Matches matches) {
        CodeBlock value = matches.flags() == 0
                ? CodeBlock.of("$T.compile($L)", PATTERN, TextLiteral.of(matches.regexp()))
                : CodeBlock.of("$T.compile($L, $L)", PATTERN, TextLiteral.of(matches.regexp()), flags(matches.flags()));
        return constant("PATTERN", PATTERN, value);
    }

    CodeBlock decimal(BigDecimal limit) {
        return constant("LIMIT", ClassName.get(BigDecimal.class), CodeBlock.of("new $T($S)", BigDecimal.class, limit));
    }

    CodeBlock integer(BigInteger limit) {
        return constant("LIMIT", ClassName.get(BigInteger.class), CodeBlock.of("new $T($S)", BigInteger.class, limit));
    }

    /** The field with the clock. */
    String clock() {
        needsClock = true;
        return CLOCK;
    }

    /** The field with what asks a Bean Validation provider, which wants to know the time as well. */
    String foreign() {
        needsForeign = true;
        needsClock = true;
        return FOREIGN;
    }

    boolean needsForeign() {
        return needsForeign;
    }

    boolean needsClock() {
        return needsClock;
    }

    List<FieldSpec> fields() {
        return List.copyOf(fields.values());
    }

    private CodeBlock constant(String prefix, ClassName type, CodeBlock value) {
        FieldSpec field = fields.computeIfAbsent(value.toString(), key -> {
            long same = fields.values().stream()
                    .filter(each -> each.name().startsWith(prefix))
                    .count();
            return FieldSpec.builder(type, prefix + "_" + (same + 1), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer(value)
                    .build();
        });
        return CodeBlock.of("$L", field.name());
    }

    private static CodeBlock flags(int flags) {
        Map<String, Integer> known = new LinkedHashMap<>();
        known.put("UNIX_LINES", Pattern.UNIX_LINES);
        known.put("CASE_INSENSITIVE", Pattern.CASE_INSENSITIVE);
        known.put("COMMENTS", Pattern.COMMENTS);
        known.put("MULTILINE", Pattern.MULTILINE);
        known.put("DOTALL", Pattern.DOTALL);
        known.put("UNICODE_CASE", Pattern.UNICODE_CASE);
        known.put("CANON_EQ", Pattern.CANON_EQ);
        return known.entrySet().stream()
                .filter(flag -> (flags & flag.getValue()) != 0)
                .map(flag -> CodeBlock.of("$T.$L", PATTERN, flag.getKey()))
                .collect(CodeBlock.joining(" | "));
    }
}
