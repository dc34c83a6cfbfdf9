package io.afterproof.processor.schema;

import java.util.Optional;
import java.util.Set;

/**
 * A regular expression of Java in the dialect of JSON Schema (ECMA-262 with the flag {@code u}), where the two mean the
 * same. What one of them does not know, or understands in another way, has no translation: better no pattern than a
 * wrong one.
 */
public final class EcmaPattern {
    private static final String LINE_ENDS = "\\n\\r\\u0085\\u2028\\u2029";
    private static final String SPACES = "\\t\\n\\u000b\\f\\r ";
    private static final Set<Character> CLASSES = Set.of('d', 'D', 'w', 'W');
    private static final Set<Character> CONTROLS = Set.of('t', 'n', 'r', 'f');

    private final String regexp;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private EcmaPattern(String regexp) {
        this.regexp = regexp;
    }

    /** The pattern that the whole of a text has to match; empty if there is none. */
    public static Optional<String> of(String regexp, int flags) {
        if (flags != 0) {
            return Optional.empty();
        }
        EcmaPattern translation = new EcmaPattern(regexp);
        boolean needsGroup = regexp.contains("|");
        return translation.translate()
                ? Optional.of(needsGroup ? "^(?:" + translation.out + ")$" : "^" + translation.out + "$")
                : Optional.empty();
    }

    private boolean translate() {
        while (at < regexp.length()) {
            char letter = regexp.charAt(at++);
            boolean isKnown = switch (letter) {
                case '\\' -> escape(false);
                case '[' -> set();
                case '(' -> group();
                case '*', '+', '?' -> quantifier(letter);
                case '{' -> counted();
                case '.' -> put("[^" + LINE_ENDS + "]");
                case '^' -> at == 1 || put("^");
                case '$' -> at == regexp.length() || put("$");
                case '}', ']' -> put("\\" + letter);
                case '/' -> put("/");
                default -> put(String.valueOf(letter));
            };
            if (!isKnown) {
                return false;
            }
        }
        return true;
    }

    private boolean quantifier(char letter) {
        put(String.valueOf(letter));
        return lazyOrNothing();
    }

    /** A possessive quantifier, and a second one in a row, have no counterpart. */
    private boolean lazyOrNothing() {
        if (at < regexp.length() && regexp.charAt(at) == '?') {
            at++;
            put("?");
        }
        return at >= regexp.length() || "*+?".indexOf(regexp.charAt(at)) < 0;
    }

    private boolean counted() {
        int end = regexp.indexOf('}', at);
        if (end < 0 || !regexp.substring(at, end).matches("\\d+(,\\d*)?")) {
            return false;
        }
        put("{" + regexp.substring(at, end + 1));
        at = end + 1;
        return lazyOrNothing();
    }

    private boolean group() {
        if (at < regexp.length() && regexp.charAt(at) == '?') {
            for (String kind : new String[] {"?:", "?=", "?!", "?<=", "?<!"}) {
                if (regexp.startsWith(kind, at)) {
                    at += kind.length();
                    return put("(" + kind);
                }
            }
            return false;
        }
        return put("(");
    }

    private boolean escape(boolean inSet) {
        if (at >= regexp.length()) {
            return false;
        }
        char letter = regexp.charAt(at++);
        if (CLASSES.contains(letter) || CONTROLS.contains(letter)) {
            return put("\\" + letter);
        }
        if (letter == 's') {
            return put(inSet ? SPACES : "[" + SPACES + "]");
        }
        if (letter == 'S') {
            return !inSet && put("[^" + SPACES + "]");
        }
        if (letter == 'u' && at + 4 <= regexp.length()) {
            put("\\u" + regexp.substring(at, at + 4));
            at += 4;
            return true;
        }
        boolean isPunctuation = letter < 128 && !Character.isLetterOrDigit(letter);
        if (!isPunctuation) {
            return false;
        }
        boolean isSyntax = "^$\\.*+?()[]{}|/".indexOf(letter) >= 0 || inSet && letter == '-';
        return put(isSyntax ? "\\" + letter : String.valueOf(letter));
    }

    private boolean set() {
        put("[");
        if (at < regexp.length() && regexp.charAt(at) == '^') {
            at++;
            put("^");
        }
        boolean isFirst = true;
        while (at < regexp.length()) {
            char letter = regexp.charAt(at++);
            if (letter == ']' && !isFirst) {
                return put("]");
            }
            boolean isOperator = letter == '[' || letter == ']' || letter == '&' && regexp.startsWith("&", at);
            if (isOperator || letter == '\\' && !escape(true)) {
                return false;
            }
            if (letter != '\\') {
                put(String.valueOf(letter));
            }
            isFirst = false;
        }
        return false;
    }

    private boolean put(String text) {
        out.append(text);
        return true;
    }
}
