package dev.langchain4j.service;

/** As much of the framework as the case needs. */
public abstract class AiServices<T> {
    public AiServices<T> tools(Object... objects) {
        return this;
    }

    public AiServices<T> tools(java.util.Collection<Object> objects) {
        return this;
    }
}
