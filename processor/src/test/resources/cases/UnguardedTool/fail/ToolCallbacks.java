package org.springframework.ai.support;

/** As much of the framework as the case needs. */
public final class ToolCallbacks {
    public static Object[] from(Object... sources) {
        return sources;
    }
}
