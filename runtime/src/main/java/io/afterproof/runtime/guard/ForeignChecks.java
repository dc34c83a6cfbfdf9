package io.afterproof.runtime.guard;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Bean Validation provider about constraints that no code was generated for: those that an application or a
 * library declares itself. For generated code; thread-safe.
 */
public final class ForeignChecks {
    private final Validator validator;

    /**
     * Finds the provider.
     *
     * @param clock tells the time to constraints on dates
     * @throws IllegalStateException if there is none
     */
    public ForeignChecks(Clock clock) {
        try {
            validator = Validation.byDefaultProvider()
                    .configure()
                    .clockProvider(() -> clock)
                    .messageInterpolator(new PlainMessages())
                    .buildValidatorFactory()
                    .getValidator();
        } catch (ValidationException missing) {
            throw new IllegalStateException(
                    "Constraints of your own need a Bean Validation provider at run time, and there is none that works."
                            + " Add org.hibernate.validator:hibernate-validator to the class path.",
                    missing);
        }
    }

    /** Whatever is asked of one property of an object and of its elements; not what its own properties are asked. */
    public @Nullable Violations property(@Nullable Violations found, Object object, String property, String path) {
        return told(found, path, 1, () -> validator.validateProperty(object, property), violation -> true);
    }

    /** What is asked of an object as a whole. */
    @SuppressWarnings("ReferenceEquality") // of this very object, not of an equal one that it holds
    public @Nullable Violations whole(@Nullable Violations found, Object object) {
        Set<Annotation> asked = new HashSet<>();
        validator
                .getConstraintsForClass(object.getClass())
                .getConstraintDescriptors()
                .forEach(constraint -> collect(constraint, asked));
        return told(
                found,
                "",
                0,
                () -> validator.validate(object),
                violation -> violation.getLeafBean() == object
                        && asked.contains(violation.getConstraintDescriptor().getAnnotation()));
    }

    /** Whatever is asked of one parameter and of its elements. */
    public @Nullable Violations parameter(
            @Nullable Violations found,
            Class<?> tools,
            String tool,
            Class<?>[] types,
            int index,
            String path,
            @Nullable Object value) {
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = i == index ? value : absent(types[i]);
        }
        return told(
                found,
                path,
                2,
                () -> validator
                        .forExecutables()
                        .validateParameters(standIn(tools), method(tools, tool, types), arguments),
                violation -> isOf(violation, index));
    }

    /** Whatever is asked of a result and of its elements. */
    public @Nullable Violations result(
            @Nullable Violations found, Class<?> tools, String tool, Class<?>[] types, @Nullable Object value) {
        return told(
                found,
                "result",
                2,
                () -> validator.forExecutables().validateReturnValue(standIn(tools), method(tools, tool, types), value),
                violation -> true);
    }

    private static boolean isOf(ConstraintViolation<?> violation, int index) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                return node.as(Path.ParameterNode.class).getParameterIndex() == index;
            }
        }
        return false;
    }

    private static void collect(ConstraintDescriptor<?> constraint, Set<Annotation> found) {
        found.add(constraint.getAnnotation());
        constraint.getComposingConstraints().forEach(each -> collect(each, found));
    }

    /** Those that say something of the place itself, and not of the properties of what is there. */
    private static <T> @Nullable Violations told(
            @Nullable Violations found,
            String path,
            int nodesBefore,
            Supplier<Set<ConstraintViolation<T>>> look,
            Predicate<ConstraintViolation<T>> isMeant) {
        Violations all = found;
        Set<ConstraintViolation<T>> violations;
        try {
            violations = look.get();
        } catch (ValidationException e) { // a constraint that is declared wrongly, or whose validator threw
            return Violations.unchecked(found, path, e);
        }
        List<ConstraintViolation<T>> sorted = violations.stream()
                .sorted(Comparator.comparing((ConstraintViolation<T> each) ->
                                each.getPropertyPath().toString())
                        .thenComparing(ConstraintViolation::getMessage))
                .toList();
        for (ConstraintViolation<T> violation : sorted) {
            String within = within(violation.getPropertyPath(), nodesBefore);
            if (within != null && isMeant.test(violation)) {
                all = Violations.add(all, path + within, violation.getMessage());
            }
        }
        return all;
    }

    /** The indexes below the first nodes of a path; null if it leads on into a property. */
    private static @Nullable String within(Path path, int nodesBefore) {
        StringBuilder within = new StringBuilder();
        int count = 0;
        for (Path.Node node : path) {
            if (count++ < nodesBefore) {
                continue;
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                return nodesBefore == 0 ? "." + node.getName() : null;
            }
            if (node.getIndex() != null) {
                within.append('[').append(node.getIndex()).append(']');
            } else if (node.getKey() != null) {
                within.append(Violations.key(node.getKey()));
            }
        }
        return within.toString();
    }

    private static Method method(Class<?> tools, String tool, Class<?>[] types) {
        try {
            return tools.getMethod(tool, types);
        } catch (NoSuchMethodException e) {
            // Declared with a type variable, which the interface has filled in.
            return Arrays.stream(tools.getMethods())
                    .filter(each -> each.getName().equals(tool) && takes(each.getParameterTypes(), types))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(e));
        }
    }

    private static boolean takes(Class<?>[] declared, Class<?>[] types) {
        return declared.length == types.length
                && IntStream.range(0, types.length).allMatch(i -> declared[i].isAssignableFrom(types[i]));
    }

    /** The provider wants an object to look at the type of. */
    private static Object standIn(Class<?> tools) {
        return Proxy.newProxyInstance(tools.getClassLoader(), new Class<?>[] {tools}, (proxy, method, arguments) -> {
            throw new UnsupportedOperationException(method.toString());
        });
    }

    private static @Nullable Object absent(Class<?> type) {
        return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
    }
}
