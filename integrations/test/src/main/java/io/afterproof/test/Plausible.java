package io.afterproof.test;

import java.lang.reflect.Array;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes up the answer of a call that was never made: records from the arguments with the names of their components, the
 * rest of thin air.
 */
final class Plausible {
    private static final int DEEPEST = 6;
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 7, 1, 12, 0);

    private static final Map<Class<?>, Object> MADE_UP = Map.ofEntries(
            Map.entry(String.class, "made-up-1"),
            Map.entry(CharSequence.class, "made-up-1"),
            Map.entry(Object.class, "made-up-1"),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(char.class, 'a'),
            Map.entry(Character.class, 'a'),
            Map.entry(byte.class, (byte) 1),
            Map.entry(Byte.class, (byte) 1),
            Map.entry(short.class, (short) 1),
            Map.entry(Short.class, (short) 1),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(Number.class, 1L),
            Map.entry(float.class, 1f),
            Map.entry(Float.class, 1f),
            Map.entry(double.class, 1d),
            Map.entry(Double.class, 1d),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(BigInteger.class, BigInteger.ONE),
            Map.entry(LocalDate.class, NOON.toLocalDate()),
            Map.entry(LocalTime.class, NOON.toLocalTime()),
            Map.entry(LocalDateTime.class, NOON),
            Map.entry(Instant.class, NOON.toInstant(ZoneOffset.UTC)),
            Map.entry(OffsetDateTime.class, NOON.atOffset(ZoneOffset.UTC)),
            Map.entry(ZonedDateTime.class, NOON.atZone(ZoneOffset.UTC)),
            Map.entry(Duration.class, Duration.ofMinutes(1)),
            Map.entry(UUID.class, new UUID(1, 1)),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Map.class, Map.of()),
            Map.entry(Optional.class, Optional.empty()));

    private final ToolMethod tool;
    private final @Nullable Object[] arguments;

    private Plausible(ToolMethod tool, @Nullable Object[] arguments) {
        this.tool = tool;
        this.arguments = arguments;
    }

    /** An answer of the tool's type; null for a tool that returns nothing. */
    static @Nullable Object answer(ToolMethod tool, @Nullable Object[] arguments) {
        return tool.isVoid() ? null : new Plausible(tool, arguments).made(tool.result(), 0);
    }

    /** Whether an answer can be made up. */
    static boolean isPossible(ToolMethod tool) {
        return tool.isVoid() || isPossible(tool.result(), 0);
    }

    private static boolean isPossible(Type type, int depth) {
        Class<?> raw = ResultType.raw(type);
        if (MADE_UP.containsKey(raw) || raw.isArray()) {
            return true;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants().length > 0;
        }
        if (!raw.isRecord() || depth > DEEPEST) {
            return false;
        }
        for (RecordComponent component : raw.getRecordComponents()) {
            if (!isPossible(component.getGenericType(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private Object made(Type type, int depth) {
        Class<?> raw = ResultType.raw(type);
        if (raw.isRecord() && depth <= DEEPEST) {
            return record(raw.asSubclass(Record.class), type, depth);
        }
        if (raw.isArray()) {
            return Array.newInstance(raw.getComponentType(), 0);
        }
        return raw.isEnum() ? raw.getEnumConstants()[0] : Objects.requireNonNull(MADE_UP.get(raw));
    }

    private Object record(Class<? extends Record> type, Type generic, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            int argument = tool.parameters().indexOf(components[i].getName());
            values[i] = argument >= 0 && tool.method().getParameterTypes()[argument] == components[i].getType()
                    ? arguments[argument]
                    : made(component(components[i], type, generic), depth + 1);
        }
        return Records.of(type, values);
    }

    private static Type component(RecordComponent component, Class<?> type, Type generic) {
        if (generic instanceof ParameterizedType parameterized) {
            for (int i = 0; i < type.getTypeParameters().length; i++) {
                if (type.getTypeParameters()[i].equals(component.getGenericType())) {
                    return parameterized.getActualTypeArguments()[i];
                }
            }
        }
        return component.getGenericType();
    }
}
