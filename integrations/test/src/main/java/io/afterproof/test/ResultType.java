package io.afterproof.test;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/** What a method of an interface returns, as its callers see it through that interface. */
final class ResultType {
    private ResultType() {}

    /** The type of the value, that in the stage of an asynchronous one; as far as type variables are known. */
    static Type of(Method method, Class<?> tools) {
        Map<TypeVariable<?>, Type> bound = new HashMap<>();
        bind(tools, bound);
        Type declared = resolved(method.getGenericReturnType(), bound);
        if (!CompletionStage.class.isAssignableFrom(method.getReturnType())) {
            return declared;
        }
        return declared instanceof ParameterizedType stage
                ? resolved(stage.getActualTypeArguments()[0], bound)
                : Object.class;
    }

    /** The class behind a type. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : Object.class;
    }

    private static void bind(Class<?> type, Map<TypeVariable<?>, Type> bound) {
        for (Type above : type.getGenericInterfaces()) {
            if (above instanceof ParameterizedType generic) {
                TypeVariable<?>[] variables = raw(generic).getTypeParameters();
                for (int i = 0; i < variables.length; i++) {
                    bound.put(variables[i], resolved(generic.getActualTypeArguments()[i], bound));
                }
            }
            bind(raw(above), bound);
        }
    }

    private static Type resolved(Type type, Map<TypeVariable<?>, Type> bound) {
        if (type instanceof WildcardType wildcard) {
            return resolved(wildcard.getUpperBounds()[0], bound);
        }
        if (type instanceof TypeVariable<?> variable) {
            Type known = bound.get(variable);
            return known == null ? resolved(variable.getBounds()[0], bound) : known;
        }
        return type;
    }
}
