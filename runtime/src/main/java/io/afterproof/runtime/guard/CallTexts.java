package io.afterproof.runtime.guard;

import io.afterproof.runtime.Codec;
import io.afterproof.runtime.internal.Canonical;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments and results of a tool as text for a durable journal. What holds anything sensitive is not written at all:
 * whoever needs it has to get it from its source.
 */
final class CallTexts {
    private static final System.Logger LOG = System.getLogger("io.afterproof");
    private static final Type TEXTS = Generic.of(List.class, String.class);

    private final Tool tool;
    private final Codec codec;

    CallTexts(Tool tool, Codec codec) {
        this.tool = tool;
        this.codec = codec;
    }

    /** All arguments; null if they cannot be written, or must not be. */
    @Nullable
    String ofArguments(@Nullable Object[] arguments) {
        List<@Nullable String> texts = new ArrayList<>(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = tool.parameters.get(i);
            boolean injected = parameter.is(Parameter.Trait.INJECTED);
            String text = tool.isSensitive(i) ? null : text(injected ? null : arguments[i], parameter.type());
            if (text == null) {
                return null;
            }
            texts.add(text);
        }
        return text(texts, TEXTS);
    }

    /**
     * The arguments again; what a framework puts in is null.
     *
     * @throws RuntimeException if the text is not that of this tool's arguments
     */
    @Nullable
    Object[] arguments(String text) {
        List<?> texts = (List<?>) codec.decode(text, TEXTS);
        if (texts == null || texts.size() != tool.parameters.size()) {
            throw new IllegalArgumentException("there are not " + tool.parameters.size() + " arguments");
        }
        @Nullable Object[] arguments = new Object[texts.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] =
                    codec.decode((String) texts.get(i), tool.parameters.get(i).type());
        }
        return arguments;
    }

    /** What the tool returned; null if it cannot be written, or must not be, or is nothing. */
    @Nullable
    String ofResult(@Nullable Object result) {
        return tool.result == void.class ? null : text(result, tool.result);
    }

    /** The result again, if it was written and can be read. */
    Recorded result(@Nullable String text) {
        if (text == null) {
            return Recorded.LOST;
        }
        try {
            return new Recorded(true, codec.decode(text, tool.result));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "a recorded result of " + tool.name() + " cannot be read", e);
            return Recorded.LOST;
        }
    }

    /**
     * What a journal kept of a result.
     *
     * @param kept whether it did
     * @param value the result, which may be null
     */
    record Recorded(boolean kept, @Nullable Object value) {
        static final Recorded LOST = new Recorded(false, null);
    }

    private @Nullable String text(@Nullable Object value, Type type) {
        try {
            return value == null || Canonical.redacted(value).equals(Canonical.json(value))
                    ? codec.encode(value, type)
                    : null;
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a call of " + tool.name() + " cannot be recorded in full: " + type.getTypeName()
                            + " cannot be written",
                    e);
            return null;
        }
    }
}
