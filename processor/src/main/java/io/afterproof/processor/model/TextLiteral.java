package io.afterproof.processor.model;

import com.palantir.javapoet.CodeBlock;

/**
 * Texts of the program as Java expressions. JavaPoet's own {@code $S} leaves the line separators of Unicode as they are,
 * and then breaks the line at them.
 */
public final class TextLiteral {
    private TextLiteral() {}

    /** An expression of this value. */
    public static CodeBlock of(String text) {
        return text.chars().noneMatch(TextLiteral::isSeparator)
                ? CodeBlock.of("$S", text)
                : CodeBlock.of("$L", escaped(text));
    }

    private static boolean isSeparator(int letter) {
        return letter == 0x85 || letter == 0x2028 || letter == 0x2029;
    }

    private static String escaped(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                literal.append('\\').append(letter);
            } else if (Character.isISOControl(letter)) {
                literal.append(String.format("\\%03o", (int) letter));
            } else if (isSeparator(letter)) {
                literal.append(String.format("\\u%04x", (int) letter));
            } else {
                literal.append(letter);
            }
        }
        return literal.append('"').toString();
    }
}
