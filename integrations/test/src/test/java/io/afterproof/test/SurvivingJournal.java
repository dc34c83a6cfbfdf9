package io.afterproof.test;

import io.afterproof.runtime.Codec;
import io.afterproof.runtime.InMemoryJournal;
import io.afterproof.runtime.Journal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A journal in memory that is taken for a durable one, and what stands for its texts. */
final class SurvivingJournal implements Codec {
    private final Journal memory = new InMemoryJournal();
    private final List<Object> values = new CopyOnWriteArrayList<>();

    Journal journal() {
        return FaultyTools.proxy(Journal.class, (proxy, method, arguments) -> {
            try {
                return method.getName().equals("isDurable") ? true : method.invoke(memory, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        });
    }

    @Override
    public String encode(@Nullable Object value, Type type) {
        values.add(value == null ? "null" : value);
        return String.valueOf(values.size() - 1);
    }

    @Override
    public Object decode(String text, Type type) {
        return values.get(Integer.parseInt(text));
    }
}
