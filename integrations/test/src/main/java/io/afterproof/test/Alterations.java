package io.afterproof.test;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What is written in the place of the arguments of a call, and which of them may be anything. */
record Alterations(List<Ignored> ignored, List<Altering> alterings) {
    static final Alterations NONE = new Alterations(List.of(), List.of());

    /** An argument that a verifier need not look at. */
    record Ignored(ToolMethod tool, int parameter, String reason) {}

    /** How an argument is altered. */
    record Altering(ToolMethod tool, int parameter, UnaryOperator<@Nullable Object> function) {}

    Alterations ignoring(List<ToolMethod> tools, String parameter, String reason) {
        List<Ignored> more = new ArrayList<>(ignored);
        for (ToolMethod tool : having(tools, parameter)) {
            more.add(new Ignored(tool, tool.parameters().indexOf(parameter), given(reason)));
        }
        return new Alterations(List.copyOf(more), alterings);
    }

    Alterations altering(List<ToolMethod> tools, String parameter, UnaryOperator<@Nullable Object> function) {
        List<Altering> more = new ArrayList<>(alterings);
        for (ToolMethod tool : having(tools, parameter)) {
            more.add(new Altering(
                    tool, tool.parameters().indexOf(parameter), Objects.requireNonNull(function, "altering")));
        }
        return new Alterations(ignored, List.copyOf(more));
    }

    /** Why the argument may be anything; null if it may not. */
    @Nullable
    String reasonToIgnore(ToolMethod tool, int parameter) {
        return ignored.stream()
                .filter(each -> each.tool().equals(tool) && each.parameter() == parameter)
                .map(Ignored::reason)
                .findFirst()
                .orElse(null);
    }

    /** What is written in the place of one argument. */
    List<Change> changes(ToolMethod tool, int parameter, @Nullable Object value) {
        List<Change> said = new ArrayList<>();
        for (Altering altering : alterings) {
            if (value != null && altering.tool().equals(tool) && altering.parameter() == parameter) {
                Object altered = Objects.requireNonNull(altering.function().apply(value), "altered to null");
                if (Objects.deepEquals(altered, value)) {
                    throw new IllegalArgumentException(
                            tool + ": " + tool.parameters().get(parameter) + " is altered to what it is");
                }
                said.add(Change.of(tool.parameters().get(parameter), false, value, altered));
            }
        }
        return said.isEmpty() ? Changes.of(tool, parameter, value) : said;
    }

    /** Whether an argument has no parts and no other values, so that nothing can be altered about it. */
    static boolean isNothing(@Nullable Object value) {
        return value == null
                || value instanceof Collection<?> collection && collection.isEmpty()
                || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Optional<?> optional && optional.isEmpty()
                || value.getClass().isArray() && Array.getLength(value) == 0
                || value instanceof Enum<?>;
    }

    static String given(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("say why: the reason must not be blank");
        }
        return reason;
    }

    private static List<ToolMethod> having(List<ToolMethod> tools, String parameter) {
        List<ToolMethod> having = tools.stream()
                .filter(tool -> tool.parameters().contains(parameter))
                .toList();
        if (having.isEmpty()) {
            throw new IllegalArgumentException(tools.get(0) + " has no parameter " + parameter + ". It has: "
                    + String.join(", ", tools.get(0).parameters()));
        }
        return having;
    }
}
