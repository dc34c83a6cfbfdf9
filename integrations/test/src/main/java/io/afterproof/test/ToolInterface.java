package io.afterproof.test;

import io.afterproof.ChainLimit;
import io.afterproof.ReadOnly;
import io.afterproof.SuppressGuard;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The methods of an interface, with the annotations that hold for them by the rules of the processor. */
final class ToolInterface {
    private final Class<?> type;
    private final Map<List<Object>, ToolMethod> methods = new LinkedHashMap<>();

    private ToolInterface(Class<?> type) {
        this.type = type;
    }

    /**
     * @throws IllegalArgumentException if it is no interface, or this library may not call its methods
     */
    static ToolInterface of(Class<?> type) {
        if (!type.isInterface() || type.isSealed()) {
            throw new IllegalArgumentException(type.getName() + " is not an interface that can be implemented here");
        }
        ToolInterface tools = new ToolInterface(type);
        Method[] all = type.getMethods();
        Arrays.sort(all, Comparator.comparing(Method::toGenericString));
        for (Method method : all) {
            if (!Modifier.isStatic(method.getModifiers()) && !method.isBridge()) {
                tools.methods.putIfAbsent(key(method), tools.read(method));
            }
        }
        for (Method method : all) {
            if (method.isBridge()) {
                tools.methods.values().stream()
                        .filter(target -> overrides(target.method(), method))
                        .findFirst()
                        .ifPresent(target -> tools.methods.putIfAbsent(key(method), target));
            }
        }
        return tools;
    }

    private ToolMethod read(Method method) {
        try {
            method.setAccessible(true); // the interface may be package-private
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    type.getName()
                            + " cannot be wrapped: open its package to io.afterproof.test and io.afterproof.runtime",
                    e);
        }
        return new ToolMethod(type, method, annotated(method), ResultType.of(method, type));
    }

    Class<?> type() {
        return type;
    }

    /** The method that a call of this one reaches. */
    ToolMethod get(Method called) {
        ToolMethod found = methods.get(key(called));
        if (found == null) {
            throw new IllegalArgumentException(called + " is no method of " + type.getName());
        }
        return found;
    }

    Collection<ToolMethod> all() {
        return new LinkedHashSet<>(methods.values());
    }

    List<ToolMethod> mutating() {
        return all().stream().filter(ToolMethod::isMutating).toList();
    }

    /**
     * Those called so, by name or by signature.
     *
     * @throws IllegalArgumentException if there are none
     */
    List<ToolMethod> named(String tool) {
        List<ToolMethod> found =
                all().stream().filter(method -> method.isCalled(tool)).toList();
        if (found.isEmpty()) {
            throw new IllegalArgumentException(type.getSimpleName() + " has no method " + tool + ". It has: "
                    + String.join(
                            ", ",
                            all().stream().map(ToolMethod::signature).sorted().toList()));
        }
        return found;
    }

    /** Whether the declaration carries annotations that say what a call does. */
    static boolean isAnnotated(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType())
                .anyMatch(annotation -> annotation.getPackageName().equals(ReadOnly.class.getPackageName())
                        && annotation != ChainLimit.class
                        && annotation != SuppressGuard.class
                        && annotation != SuppressGuard.List.class);
    }

    /** Its own annotations replace what it overrides; without any it inherits those. */
    private Method annotated(Method method) {
        if (isAnnotated(method)) {
            return method;
        }
        Optional<Method> inherited = hierarchy().stream()
                .flatMap(above -> Arrays.stream(above.getDeclaredMethods()))
                .filter(above -> !above.isBridge() && isAnnotated(above) && overrides(method, above))
                .findFirst();
        return inherited.orElse(method);
    }

    /** The interface and all it extends, nearest first. */
    private Set<Class<?>> hierarchy() {
        Set<Class<?>> all = new LinkedHashSet<>();
        List<Class<?>> level = List.of(type);
        while (!level.isEmpty()) {
            all.addAll(level);
            List<Class<?>> next = new ArrayList<>();
            level.forEach(each -> next.addAll(List.of(each.getInterfaces())));
            level = next;
        }
        return all;
    }

    private static boolean overrides(Method below, Method above) {
        Class<?>[] narrow = below.getParameterTypes();
        Class<?>[] wide = above.getParameterTypes();
        if (!below.getName().equals(above.getName()) || narrow.length != wide.length) {
            return false;
        }
        for (int i = 0; i < narrow.length; i++) {
            boolean generic = above.isBridge() || above.getGenericParameterTypes()[i] != wide[i];
            if (narrow[i] != wide[i] && !(generic && wide[i].isAssignableFrom(narrow[i]))) {
                return false;
            }
        }
        return true;
    }

    private static List<Object> key(Method method) {
        return List.of(method.getName(), List.of(method.getParameterTypes()));
    }
}
