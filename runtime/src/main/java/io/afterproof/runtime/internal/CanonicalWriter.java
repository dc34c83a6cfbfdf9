package io.afterproof.runtime.internal;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes a value as JSON with sorted members, minimal escapes and one form for each number. Half a surrogate pair, which RFC
 * 8785 refuses, is escaped: UTF-8 would make a question mark of each.
 */
final class CanonicalWriter {
    private static final int DEEPEST = 64;

    private final StringBuilder out = new StringBuilder();
    private final boolean redact;

    CanonicalWriter(boolean redact) {
        this.redact = redact;
    }

    String write(@Nullable Object value) {
        value(value, 0);
        return out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("the argument is nested deeper than " + DEEPEST + ", or holds itself");
        }
        if (value == null) {
            out.append("null");
            return;
        }
        String form = Canonical.formOf(value);
        if (form != null) {
            out.append(form);
        } else if (value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Number number) {
            number(number);
        } else if (value instanceof Enum<?> constant) {
            string(constant.name());
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null), depth + 1);
        } else if (value instanceof Map<?, ?> map) {
            map(map, depth);
        } else if (value instanceof Set<?> set) {
            set(set, depth);
        } else if (value instanceof Collection<?> collection) {
            array(new ArrayList<>(collection), depth);
        } else if (value.getClass().isArray()) {
            array(elements(value), depth);
        } else if (value instanceof CharSequence || Canonical.isValue(value) || value instanceof URI) {
            string(value.toString());
        } else {
            object(value, depth);
        }
    }

    private void number(Number number) {
        BigDecimal exact;
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                string(number.toString());
            } else {
                // a float is the decimal it prints as, not the double it widens to
                out.append(JsonNumber.format(number instanceof Float ? Double.parseDouble(number.toString()) : value));
            }
            return;
        } else if (number instanceof BigDecimal decimal) {
            exact = decimal;
        } else if (number instanceof BigInteger integer) {
            exact = new BigDecimal(integer);
        } else {
            exact = new BigDecimal(number.toString());
        }
        String json = JsonNumber.exactly(exact);
        if (json == null) {
            string(exact.stripTrailingZeros().toPlainString());
        } else {
            out.append(json);
        }
    }

    private void map(Map<?, ?> map, int depth) {
        TreeMap<String, @Nullable Object> members = new TreeMap<>();
        map.forEach((key, member) -> members.put(name(key), member));
        members(members, depth);
    }

    private static String name(@Nullable Object key) {
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return key instanceof CharSequence || key == null || Canonical.isValue(key)
                ? String.valueOf(key)
                : Canonical.json(key);
    }

    private void object(Object bean, int depth) {
        Properties properties = Properties.of(bean.getClass());
        if (properties.isOpaque()) {
            string(bean.getClass().getName() + ":" + bean);
        } else {
            members(properties.read(bean, redact), depth);
        }
    }

    private void members(Map<String, @Nullable Object> members, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> member : members.entrySet()) {
            out.append(separator);
            string(member.getKey());
            out.append(':');
            value(member.getValue(), depth + 1);
            separator = ",";
        }
        out.append('}');
    }

    private void set(Set<?> set, int depth) {
        List<String> written = new ArrayList<>();
        for (Object element : set) {
            CanonicalWriter writer = new CanonicalWriter(redact);
            writer.value(element, depth + 1);
            written.add(writer.out.toString());
        }
        written.sort(null);
        out.append('[').append(String.join(",", written)).append(']');
    }

    private void array(List<? extends @Nullable Object> elements, int depth) {
        out.append('[');
        String separator = "";
        for (Object element : elements) {
            out.append(separator);
            value(element, depth + 1);
            separator = ",";
        }
        out.append(']');
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private void string(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (c < 0x20 || Character.isSurrogate(c)) {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
