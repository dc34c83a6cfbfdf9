package io.afterproof.acceptance.schema;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Makes instances of the types of the corpus: values around the limits that the constraints name, the ends of each type,
 * and what is usually forgotten. Left out is what the guard
 * judges otherwise on purpose: null elements of containers, and negative zero.
 */
final class Instances {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\t\n",
            "\u00a0",
            "\u2003",
            "a",
            "b",
            "ab",
            "AB",
            "abc",
            "abcd",
            "xyz",
            "x\ny",
            "x.y",
            " x-y ",
            "AB-12",
            "AB-",
            "ab-12",
            "AB-12\n",
            "12345",
            "1234",
            "0",
            "1",
            "-3",
            "7",
            "7.0",
            "8",
            "4.25",
            "0.5",
            "0.49",
            "100",
            "12.5",
            "12.55",
            "1e1",
            "NaN",
            "Infinity",
            "--1",
            "me@shop.example",
            "me@shop",
            "@shop.example",
            "me@",
            "a.b@c.de",
            "a..b@c.de",
            "\uD83D\uDE00",
            "\uD83D\uDE00\uD83D\uDE00");
    private static final List<Double> DECIMALS = List.of(
            0.0,
            0.5,
            0.49,
            4.25,
            4.2499,
            1.0,
            -3.0,
            7.0,
            7.5,
            -1.5,
            99.9,
            100.0,
            12.34,
            1e-9,
            -1e300,
            1e18,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.MIN_VALUE,
            Double.MAX_VALUE);
    private static final List<Long> WHOLES = List.of(
            0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 99L, 100L, -1L, -2L, -3L, -4L, -99L, -100L, 127L, -128L,
            1000L);
    private static final List<Duration> DISTANCES = List.of(
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            Duration.ofDays(1),
            Duration.ofDays(40),
            Duration.ofDays(800));
    private static final int DEEPEST = 4;

    private final Random random;
    private final Clock clock;

    Instances(long seed, Clock clock) {
        this.random = new Random(seed);
        this.clock = clock;
    }

    /** An instance of a type of the corpus. */
    Object make(Type type) {
        return make(type, Map.of(), 0);
    }

    private Object make(Type type, Map<String, AnnotatedType> variables, int depth) {
        try {
            if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> raw) {
                Map<String, AnnotatedType> own = new LinkedHashMap<>();
                for (int i = 0; i < raw.getTypeParameters().length; i++) {
                    own.put(raw.getTypeParameters()[i].getName(), plain(generic.getActualTypeArguments()[i]));
                }
                return object(raw, own, depth);
            }
            return object((Class<?>) type, variables, depth);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static AnnotatedType plain(Type type) {
        return new AnnotatedType() {
            @Override
            public Type getType() {
                return type;
            }

            @Override
            public <T extends Annotation> T getAnnotation(Class<T> kind) {
                return null;
            }

            @Override
            public Annotation[] getAnnotations() {
                return new Annotation[0];
            }

            @Override
            public Annotation[] getDeclaredAnnotations() {
                return new Annotation[0];
            }
        };
    }

    private Object object(Class<?> type, Map<String, AnnotatedType> variables, int depth)
            throws ReflectiveOperationException {
        if (type.isSealed()) {
            return object(pick(List.of(type.getPermittedSubclasses())), variables, depth);
        }
        if (!type.isRecord()) {
            return bean(type, depth);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i].getAnnotatedType(), components[i].getAccessor(), variables, depth);
        }
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        var constructor = type.getDeclaredConstructor(parameters);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
    }

    private Object bean(Class<?> type, int depth) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object bean = constructor.newInstance();
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                field.setAccessible(true);
                field.set(bean, value(field.getAnnotatedType(), field, Map.of(), depth));
            }
        }
        return bean;
    }

    private Object value(AnnotatedType type, AnnotatedElement on, Map<String, AnnotatedType> variables, int depth) {
        if (type.getType() instanceof TypeVariable<?> variable) {
            return value(variables.get(variable.getName()), on, variables, depth);
        }
        boolean isPrimitive = type.getType() instanceof Class<?> raw && raw.isPrimitive();
        boolean isOptional = type.getType().getTypeName().startsWith("java.util.Optional");
        return !isPrimitive && !isOptional && random.nextInt(7) == 0 ? null : present(type, on, variables, depth);
    }

    private Object present(AnnotatedType type, AnnotatedElement on, Map<String, AnnotatedType> variables, int depth) {
        if (type instanceof AnnotatedArrayType array) {
            return array(array, on, depth);
        }
        if (type instanceof AnnotatedParameterizedType generic
                && generic.getType() instanceof ParameterizedType parameterized
                && parameterized.getRawType() instanceof Class<?> raw) {
            return container(raw, generic.getAnnotatedActualTypeArguments(), parameterized, variables, depth);
        }
        if (type.getType() instanceof ParameterizedType parameterized) {
            return make(parameterized, variables, depth + 1);
        }
        Class<?> raw = (Class<?>) type.getType();
        return simple(raw, limits(on, type), depth);
    }

    private Object container(
            Class<?> raw,
            AnnotatedType[] arguments,
            ParameterizedType type,
            Map<String, AnnotatedType> variables,
            int depth) {
        int size = depth > DEEPEST ? 0 : random.nextInt(5);
        AnnotatedElement last = arguments[arguments.length - 1];
        if (raw == Optional.class) {
            return random.nextInt(4) == 0
                    ? Optional.empty()
                    : Optional.of(present(arguments[0], last, variables, depth));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                map.put(
                        present(arguments[0], arguments[0], variables, depth),
                        present(arguments[1], last, variables, depth));
            }
            return map;
        }
        if (Collection.class.isAssignableFrom(raw)) {
            Collection<Object> all = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
            for (int i = 0; i < size; i++) {
                all.add(present(arguments[0], last, variables, depth));
            }
            return all;
        }
        return make(type, variables, depth + 1);
    }

    private Object array(AnnotatedArrayType type, AnnotatedElement on, int depth) {
        AnnotatedType component = type.getAnnotatedGenericComponentType();
        Object array = Array.newInstance((Class<?>) component.getType(), random.nextInt(5));
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, present(component, on, Map.of(), depth));
        }
        return array;
    }

    private Object simple(Class<?> type, List<BigDecimal> limits, int depth) {
        if (type == String.class || type == CharSequence.class) {
            return text(type, limits);
        }
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        }
        if (type == double.class || type == Double.class) {
            return decimal(limits);
        }
        if (type == float.class || type == Float.class) {
            return (float) decimal(limits);
        }
        if (type == BigDecimal.class) {
            double value = decimal(limits);
            return Double.isNaN(value) || Double.isInfinite(value)
                    ? BigDecimal.ZERO
                    : new BigDecimal(String.valueOf(value));
        }
        if (type == BigInteger.class) {
            return random.nextInt(9) == 0 ? BigInteger.TEN.pow(30).negate() : BigInteger.valueOf(whole(limits));
        }
        if (type == OptionalInt.class) {
            return random.nextInt(4) == 0 ? OptionalInt.empty() : OptionalInt.of((int) whole(limits));
        }
        if (type == OptionalLong.class) {
            return random.nextInt(4) == 0 ? OptionalLong.empty() : OptionalLong.of(whole(limits));
        }
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        }
        if (type == UUID.class) {
            return new UUID(random.nextLong(), random.nextLong());
        }
        if (Temporal.class.isAssignableFrom(type) || type == java.time.MonthDay.class) {
            return moment(type);
        }
        if (type == Date.class) {
            return new Date(clock.millis() + distance().toMillis());
        }
        if (type == Calendar.class) {
            Calendar calendar = Calendar.getInstance();
            calendar.setTimeInMillis(clock.millis() + distance().toMillis());
            return calendar;
        }
        Object number = number(type, limits);
        return number != null ? number : depth > DEEPEST ? null : make(type, Map.of(), depth + 1);
    }

    private Object number(Class<?> type, List<BigDecimal> limits) {
        long value = whole(limits);
        if (type == long.class || type == Long.class) {
            return random.nextInt(9) == 0 ? (random.nextBoolean() ? Long.MAX_VALUE : Long.MIN_VALUE) : value;
        }
        if (type == int.class || type == Integer.class) {
            return random.nextInt(9) == 0
                    ? (random.nextBoolean() ? Integer.MAX_VALUE : Integer.MIN_VALUE)
                    : (int) value;
        }
        if (type == short.class || type == Short.class) {
            return (short) value;
        }
        return type == byte.class || type == Byte.class ? (Object) (byte) value : null;
    }

    private long whole(List<BigDecimal> limits) {
        return limits.isEmpty() || random.nextInt(3) == 0
                ? pick(WHOLES)
                : pick(limits).longValue() + random.nextInt(3) - 1;
    }

    private double decimal(List<BigDecimal> limits) {
        return limits.isEmpty() || random.nextInt(2) == 0
                ? pick(DECIMALS)
                : pick(limits).doubleValue() + pick(List.of(-1.0, -0.01, 0.0, 0.01, 1.0));
    }

    private Object text(Class<?> type, List<BigDecimal> limits) {
        String text = pick(TEXTS);
        if (random.nextInt(4) == 0) {
            int length = limits.isEmpty()
                    ? random.nextInt(5)
                    : Math.max(0, Math.min(50, pick(limits).intValue()) + random.nextInt(3) - 1);
            text = "q".repeat(length);
        }
        return type == CharSequence.class && random.nextBoolean() ? new StringBuilder(text) : text;
    }

    private Duration distance() {
        Duration distance = pick(DISTANCES);
        return random.nextBoolean() ? distance : distance.negated();
    }

    private Object moment(Class<?> type) {
        try {
            return type.getMethod("now", Clock.class).invoke(null, Clock.offset(clock, distance()));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private <T> T pick(List<? extends T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** The numbers that constraints name. */
    private static List<BigDecimal> limits(AnnotatedElement... elements) {
        List<BigDecimal> limits = new ArrayList<>();
        for (AnnotatedElement element : elements) {
            for (Annotation annotation : element.getAnnotations()) {
                for (String member : List.of("value", "min", "max", "integer")) {
                    try {
                        Method method = annotation.annotationType().getMethod(member);
                        limits.add(new BigDecimal(String.valueOf(method.invoke(annotation))));
                    } catch (ReflectiveOperationException | NumberFormatException e) {
                        continue; // no such member, or it is no number
                    }
                }
            }
        }
        return limits;
    }
}
