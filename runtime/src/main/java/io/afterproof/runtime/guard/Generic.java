package io.afterproof.runtime.guard;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generic type as generated code writes it down, {@code Generic.of(Map.class, String.class, Generic.of(List.class,
 * Order.class))}. Immutable.
 */
public final class Generic implements ParameterizedType {
    private final Class<?> raw;
    private final List<Type> arguments;

    private Generic(Class<?> raw, List<Type> arguments) {
        this.raw = raw;
        this.arguments = arguments;
    }

    /** The class with these type arguments. */
    public static Generic of(Class<?> raw, Type... arguments) {
        return new Generic(raw, List.of(arguments));
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }

    // the JDK compares parameterised types in this way, whoever made them
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterizedType that
                && raw.equals(that.getRawType())
                && Arrays.equals(getActualTypeArguments(), that.getActualTypeArguments());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(getActualTypeArguments()) ^ raw.hashCode();
    }

    @Override
    public String toString() {
        return arguments.stream()
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
    }
}
