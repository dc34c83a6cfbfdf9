package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.schema.Constraint;
import io.afterproof.processor.schema.Rule;
import io.afterproof.processor.schema.Shape;
import io.afterproof.processor.schema.Slot;
import io.afterproof.processor.write.StructureChecks.Structures;
import java.util.Locale;
import java.util.Optional;

/** Writes the statements of one method that check values and collect what is malformed in {@code found}. */
final class SlotChecks {
    static final String FOUND = "found";

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final NameAllocator names = new NameAllocator();
    private final RuleCode rules;
    private final Structures structures;
    private final String trail;
    private String about = "";

    /**
     * For one method.
     *
     * @param trail the variable that holds the objects around the one that is checked, or {@code null}
     */
    SlotChecks(RuleCode rules, Structures structures, String trail) {
        this.rules = rules;
        this.structures = structures;
        this.trail = trail;
        names.newName(FOUND);
        names.newName(SchemaConstants.CLOCK);
        names.newName(SchemaConstants.FOREIGN);
        names.newName("it");
        names.newName("outer");
        names.newName("here");
    }

    /** The name of a variable, changed where it is taken. */
    String name(String wish) {
        return names.newName(wish);
    }

    CodeBlock.Builder code() {
        return code;
    }

    /** Asks a Bean Validation provider. */
    void foreign(CodeBlock question) {
        code.addStatement("$L = $L.$L", FOUND, rules.foreign(), question);
    }

    /** Checks the value of a variable. */
    void check(Slot slot, String value, Path path, boolean mustBeThere) {
        if (mustBeThere && !slot.isPrimitive()) {
            found(CodeBlock.of("$L == null", value), path, presence(slot));
        }
        for (Constraint constraint : slot.constraints()) {
            if (constraint.rule() instanceof Rule.Absent) {
                found(slot, CodeBlock.of("$L != null", value), path, words(constraint, slot), value);
                continue;
            }
            Optional<CodeBlock> broken = rules.broken(constraint.rule(), slot, value);
            broken.ifPresent(condition -> broken(constraint, slot, value, path, condition));
        }
        within(slot, value, path);
    }

    private void broken(Constraint constraint, Slot slot, String value, Path path, CodeBlock condition) {
        boolean isEither = condition.toString().contains(" || ");
        CodeBlock whole = slot.isPrimitive()
                ? condition
                : CodeBlock.of(isEither ? "$L != null && ($L)" : "$L != null && $L", value, condition);
        boolean isCounted = constraint.rule() instanceof Rule.Size && !slot.isSensitive();
        if (isCounted) {
            code.beginControlFlow("if ($L)", whole)
                    .addStatement(
                            "$L = $T.size($L, $L, $L, $L)",
                            FOUND,
                            GuardApi.VIOLATIONS,
                            FOUND,
                            path.code(),
                            TextLiteral.of(words(constraint, slot)),
                            RuleCode.count(slot, value))
                    .endControlFlow();
        } else if (constraint.rule() instanceof Rule.Filled) {
            found(whole, path, words(constraint, slot));
        } else {
            found(slot, whole, path, words(constraint, slot), value);
        }
    }

    private String presence(Slot slot) {
        return about
                + slot.constraints().stream()
                        .filter(constraint -> constraint.rule() instanceof Rule.Present)
                        .flatMap(constraint -> constraint.message().stream())
                        .findFirst()
                        .orElse("must not be null");
    }

    private String words(Constraint constraint, Slot slot) {
        return about + constraint.message().orElseGet(() -> RuleWords.of(constraint.rule(), slot));
    }

    private void found(CodeBlock condition, Path path, String words) {
        code.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "$L = $T.add($L, $L, $L)",
                        FOUND,
                        GuardApi.VIOLATIONS,
                        FOUND,
                        path.code(),
                        TextLiteral.of(words))
                .endControlFlow();
    }

    private void found(Slot slot, CodeBlock condition, Path path, String words, String value) {
        if (slot.isSensitive()) {
            found(condition, path, words);
            return;
        }
        code.beginControlFlow("if ($L)", condition)
                .addStatement(
                        "$L = $T.add($L, $L, $L, $L)",
                        FOUND,
                        GuardApi.VIOLATIONS,
                        FOUND,
                        path.code(),
                        TextLiteral.of(words),
                        value)
                .endControlFlow();
    }

    private void within(Slot slot, String value, Path path) {
        Shape shape = slot.shape();
        if (!structures.isCheckedWithin(slot)) {
            return;
        }
        if (shape instanceof Shape.Reference reference) {
            nested(reference, slot, value, path);
        } else if (shape instanceof Shape.Sequence sequence) {
            elements(sequence, slot, value, path);
        } else if (shape instanceof Shape.Dictionary dictionary) {
            entries(dictionary, slot, value, path);
        } else if (shape instanceof Shape.Maybe maybe) {
            held(maybe, slot, value, path);
        }
    }

    private void nested(Shape.Reference reference, Slot slot, String value, Path path) {
        CodeBlock call = structures.call(reference, value, trail);
        if (slot.isSensitive()) {
            call = CodeBlock.of("$T.masked($L)", GuardApi.VIOLATIONS, call);
        }
        if (path.isConstant()) {
            code.addStatement("$L = $T.nest($L, $L, $L)", FOUND, GuardApi.VIOLATIONS, FOUND, path.code(), call);
            return;
        }
        String inner = names.newName("inner");
        code.addStatement("$T $L = $L", GuardApi.VIOLATIONS, inner, call)
                .beginControlFlow("if ($L != null)", inner)
                .addStatement("$L = $T.nest($L, $L, $L)", FOUND, GuardApi.VIOLATIONS, FOUND, path.code(), inner)
                .endControlFlow();
    }

    private void elements(Shape.Sequence sequence, Slot slot, String value, Path path) {
        Slot element = hidden(sequence.element(), slot);
        String index = names.newName("index");
        String each = names.newName("each");
        code.beginControlFlow("if ($L != null)", value)
                .addStatement("int $L = 0", index)
                .beginControlFlow("for ($T $L : $L)", element.type(), each, value);
        check(element, each, path.index(index), !element.isNullable());
        code.addStatement("$L++", index).endControlFlow().endControlFlow();
    }

    private void entries(Shape.Dictionary dictionary, Slot slot, String value, Path path) {
        Slot key = hidden(dictionary.key(), slot);
        Slot held = hidden(dictionary.value(), slot);
        String entry = names.newName("entry");
        code.beginControlFlow("if ($L != null)", value).beginControlFlow("for (var $L : $L.entrySet())", entry, value);
        if (structures.isChecked(key)) {
            String name = names.newName("key");
            code.addStatement("$T $L = $L.getKey()", key.type(), name, entry);
            about = "has a key that ";
            check(key, name, path, !key.isNullable());
            about = "";
        }
        if (structures.isChecked(held)) {
            String each = names.newName("value");
            code.addStatement("$T $L = $L.getValue()", held.type(), each, entry);
            CodeBlock shown = slot.isSensitive() ? CodeBlock.of("$S", "...") : CodeBlock.of("$L.getKey()", entry);
            check(held, each, path.entry(shown), !held.isNullable());
        }
        code.endControlFlow().endControlFlow();
    }

    private void held(Shape.Maybe maybe, Slot slot, String value, Path path) {
        Slot held = hidden(maybe.held(), slot);
        String name = names.newName("held");
        String getter = held.isPrimitive() ? "getAs" + capitalised(held.type().toString()) : "get";
        if (held.isRequired()) {
            code.beginControlFlow("if ($L != null)", value)
                    .addStatement("$T $L = $L.orElse(null)", held.type(), name, value);
        } else {
            code.beginControlFlow("if ($L != null && $L.isPresent())", value, value)
                    .addStatement("$T $L = $L.$L()", held.type(), name, value, getter);
        }
        check(held, name, path, held.isRequired());
        code.endControlFlow();
    }

    /** What is in something sensitive is sensitive. */
    private static Slot hidden(Slot inner, Slot outer) {
        return outer.isSensitive() ? inner.hidden() : inner;
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
