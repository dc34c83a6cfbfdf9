package io.afterproof.runtime.internal;

import io.afterproof.Sensitive;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The readable properties of a record or bean class, found once. */
final class Properties {
    private static final ClassValue<Properties> KNOWN = new ClassValue<>() {
        @Override
        protected Properties computeValue(Class<?> type) {
            return find(type);
        }
    };

    private record Property(Reader reader, boolean sensitive) {}

    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(Object bean) throws ReflectiveOperationException;
    }

    private final Map<String, Property> properties;
    private final boolean comparedByEquals;

    private Properties(Map<String, Property> properties, boolean comparedByEquals) {
        this.properties = properties;
        this.comparedByEquals = comparedByEquals;
    }

    static Properties of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** Whether nothing can be read, so that the object speaks for itself. */
    boolean isOpaque() {
        return properties.isEmpty();
    }

    /** Whether {@code equals} compares content. */
    boolean comparedByEquals() {
        return comparedByEquals;
    }

    Map<String, @Nullable Object> read(Object bean, boolean redact) {
        Map<String, @Nullable Object> values = new TreeMap<>();
        properties.forEach((name, property) -> {
            Object value = value(bean, name, property.reader());
            values.put(name, redact && property.sensitive() ? Canonical.hashed(value) : value);
        });
        return values;
    }

    private static @Nullable Object value(Object bean, String name, Reader reader) {
        try {
            return reader.read(bean);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "the property " + name + " of " + bean.getClass().getName() + " cannot be read", e);
        }
    }

    private static Properties find(Class<?> type) {
        if (type.isArray() || Map.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type)) {
            return new Properties(Map.of(), false);
        }
        Map<String, Property> found = new TreeMap<>();
        try {
            if (type.isRecord()) {
                components(type, found);
            } else if (!type.getName().startsWith("java.")) {
                getters(type, found);
                fields(type, found);
            }
        } catch (RuntimeException inaccessible) {
            found.clear(); // a module that is not open to us: its classes speak for themselves
        }
        boolean values = type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .allMatch(component -> Canonical.isValueType(component.getType()));
        boolean optional = type == java.util.Optional.class;
        return new Properties(found, values || found.isEmpty() && !optional);
    }

    private static void components(Class<?> type, Map<String, Property> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = opened(component.getAccessor());
            found.put(component.getName(), new Property(accessor::invoke, sensitive(component) || sensitive(accessor)));
        }
    }

    private static void getters(Class<?> type, Map<String, Property> found) {
        for (Method method : type.getMethods()) {
            String name = propertyName(method);
            if (name != null && method.getDeclaringClass() != Object.class) {
                Method getter = opened(method);
                found.put(name, new Property(getter::invoke, sensitive(getter) || sensitive(type, name)));
            }
        }
    }

    private static void fields(Class<?> type, Map<String, Property> found) {
        for (Field field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                found.putIfAbsent(field.getName(), new Property(opened(field)::get, sensitive(field)));
            }
        }
    }

    private static @Nullable String propertyName(Method method) {
        if (method.getParameterCount() > 0
                || Modifier.isStatic(method.getModifiers())
                || method.getReturnType() == void.class) {
            return null;
        }
        UnaryOperator<String> decapitalised = name -> Character.toLowerCase(name.charAt(0)) + name.substring(1);
        String name = method.getName();
        if (name.length() > 3 && name.startsWith("get")) {
            return decapitalised.apply(name.substring(3));
        }
        boolean truth = method.getReturnType() == boolean.class;
        return truth && name.length() > 2 && name.startsWith("is") ? decapitalised.apply(name.substring(2)) : null;
    }

    private static boolean sensitive(Class<?> type, String field) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Field declared : owner.getDeclaredFields()) {
                if (declared.getName().equals(field)) {
                    return sensitive(declared);
                }
            }
        }
        return false;
    }

    private static boolean sensitive(AnnotatedElement element) {
        return element.isAnnotationPresent(Sensitive.class);
    }

    private static <A extends AccessibleObject> A opened(A member) {
        member.setAccessible(true);
        return member;
    }
}
