package io.afterproof.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.InvalidArgument;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Calls guarded tools with the raw JSON that a model sends. What is missing, unknown, of the wrong type, too large, twice
 * there or no JSON at all is told before anything is bound, all at once and in words that a model can mend it by.
 *
 * <pre>{@code
 * ToolJson tools = ToolJson.of(OrderTools.class, guardedOrderTools);
 * Object refund = tools.call("refund", "{\"orderId\": \"A-1001\", \"cents\": 1290}");
 * }</pre>
 *
 * <p>Parameters that a framework fills are given null. Thread-safe.
 */
public final class ToolJson {
    private final String name;
    private final Object guard;
    private final Binding binding;
    private final StrictJson json = new StrictJson();
    private final Map<String, ToolShape> tools;

    private ToolJson(Class<?> type, Object guard, ObjectMapper mapper) {
        this.name = type.getSimpleName();
        this.guard = guard;
        this.tools = new TreeMap<>(Manifest.tools(type, mapper.getTypeFactory()));
        this.binding = new Binding(mapper, tools.values());
    }

    /**
     * Tools that are bound by a plain mapper with the modules that are on the class path.
     *
     * @throws IllegalArgumentException if that is not a guard of {@link Afterproof}, or the mapper cannot bind what a tool takes, whatever a model sends
     */
    public static <T> ToolJson of(Class<T> tools, T guard) {
        return of(tools, guard, new ObjectMapper().findAndRegisterModules());
    }

    /**
     * Tools that are bound by this mapper.
     *
     * @param tools the tool interface; its manifest has to be on the class path
     * @param guard its guard
     * @throws IllegalArgumentException if that is not a guard of {@link Afterproof}, or the mapper cannot bind what a tool takes, whatever a model sends
     */
    public static <T> ToolJson of(Class<T> tools, T guard, ObjectMapper mapper) {
        if (!isGuard(tools, guard)) {
            throw new IllegalArgumentException(guard.getClass().getName() + " is not the guard of " + tools.getName()
                    + ", so that nothing would guard its calls. Hand over Afterproof.guard("
                    + tools.getSimpleName() + ".class, ...) instead.");
        }
        return new ToolJson(tools, guard, mapper);
    }

    /** A guard is not guarded again. */
    @SuppressWarnings("ReferenceEquality") // the very same object
    private static <T> boolean isGuard(Class<T> tools, T candidate) {
        try {
            return Afterproof.guard(tools, candidate) == candidate;
        } catch (IllegalStateException e) {
            return false; // a guard of it was to be made
        }
    }

    /** The names of the tools; those of several tools with one name have their parameter types after it. */
    public List<String> names() {
        return List.copyOf(tools.keySet());
    }

    /**
     * Looks at arguments, and calls nothing.
     *
     * @throws InvalidArgument if there is no such tool, or anything is wrong with the arguments
     */
    public void validate(String tool, String arguments) {
        checked(shape(tool), arguments);
    }

    /**
     * Calls a tool.
     *
     * @param tool its name
     * @param arguments a JSON object
     * @return what the tool returns
     * @throws InvalidArgument if there is no such tool, or anything is wrong with the arguments
     */
    public @Nullable Object call(String tool, String arguments) {
        ToolShape shape = shape(tool);
        JsonNode checked = checked(shape, arguments);
        Object[] bound = bind(shape, checked);
        try {
            Method method = shape.method();
            method.setAccessible(true);
            return method.invoke(guard, bound);
        } catch (InvocationTargetException e) {
            throw ToolJson.<RuntimeException>sneak(e.getTargetException());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private ToolShape shape(String tool) {
        ToolShape shape = tools.get(tool);
        if (shape == null) {
            String meant = Spelling.closest(tool, tools.keySet())
                    .map(close -> "Did you mean " + close + "?")
                    .orElse("The tools are " + String.join(", ", tools.keySet()) + ".");
            throw new InvalidArgument(name + "." + tool, "Nothing was called: there is no tool " + tool + ". " + meant);
        }
        return shape;
    }

    private JsonNode checked(ToolShape shape, String arguments) {
        JsonNode parsed;
        try {
            parsed = json.parse(arguments);
        } catch (JsonProcessingException e) {
            throw refused(
                    shape,
                    "the arguments are not the JSON they should be, " + StrictJson.reason(e, shape.isSensitive()));
        }
        if (parsed.isMissingNode()) {
            throw refused(shape, "the arguments must be an object, and there was nothing");
        }
        List<String> faults = new ShapeCheck(shape.schema()).faults(parsed);
        if (!faults.isEmpty()) {
            throw refused(shape, String.join("; ", faults));
        }
        return parsed;
    }

    private Object[] bind(ToolShape shape, JsonNode arguments) {
        @Nullable Object[] bound = new Object[shape.parameters().size()];
        for (int i = 0; i < bound.length; i++) {
            ToolShape.Parameter parameter = shape.parameters().get(i);
            JsonNode value = parameter.name().isEmpty() ? null : arguments.get(parameter.name());
            JsonNode given = value == null ? parameter.standard() : value;
            try {
                bound[i] = binding.read(given, parameter.type());
            } catch (IOException | IllegalArgumentException e) {
                throw refused(shape, Unread.reason(parameter.name(), e, shape.isSensitive()));
            }
        }
        return bound;
    }

    private InvalidArgument refused(ToolShape shape, String why) {
        String tool = name + "." + shape.method().getName();
        return new InvalidArgument(
                tool,
                tool + " was not run and nothing was changed: " + why + (why.endsWith("?") ? "" : ".")
                        + " Call again with corrected arguments.");
    }

    @SuppressWarnings("unchecked") // what the tool threw, checked or not
    private static <X extends Throwable> RuntimeException sneak(Throwable failure) throws X {
        throw (X) failure;
    }
}
