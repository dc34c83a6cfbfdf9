package dev.langchain4j.service;

/** As much of the framework as the reviews need. */
public abstract class AiServices<T> {
    public static <T> AiServices<T> builder(Class<T> agent) {
        throw new UnsupportedOperationException();
    }

    public abstract AiServices<T> tools(Object... objects);

    public abstract T build();
}
