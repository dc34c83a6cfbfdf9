package io.afterproof.test;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads records and makes others of them. */
final class Records {
    private Records() {}

    /** The values of the components, in order. */
    static @Nullable Object[] values(Record record) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(record, components[i].getAccessor());
        }
        return values;
    }

    /** The same record with another value in one place; null if it refuses that, as one that keeps to constraints does. */
    static @Nullable Record with(Record record, int component, @Nullable Object value) {
        @Nullable Object[] values = values(record);
        values[component] = value;
        try {
            return of(record.getClass(), values);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }

    /**
     * A record.
     *
     * @throws IllegalArgumentException if its constructor refuses the values
     */
    static <R extends Record> R of(Class<R> type, @Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<R> canonical = type.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type.getName() + " refuses these values", e.getTargetException());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }

    private static @Nullable Object value(Record record, Method accessor) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(record.getClass().getName() + " throws", e.getTargetException());
        } catch (IllegalAccessException | RuntimeException e) {
            throw new IllegalArgumentException(record.getClass().getName() + " cannot be read", e);
        }
    }
}
