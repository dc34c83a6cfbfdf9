package io.afterproof.runtime;

import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes arguments and results as text for a durable journal, and reads them again: in another process, perhaps by a
 * later version of the program. Must be thread-safe. What an implementation throws is taken for a value that cannot be
 * stored or read, never for a call that failed.
 */
public interface Codec {
    /**
     * A value as text.
     *
     * @param type its declared type, such as {@code List<Order>}
     */
    String encode(@Nullable Object value, Type type);

    /** The value that was written as this text, as an object of that type. */
    @Nullable
    Object decode(String text, Type type);
}
