package org.springframework.ai.tool.method;

/** As much of the framework as the reviews need. */
public final class MethodToolCallbackProvider {
    private MethodToolCallbackProvider() {}

    public static Builder builder() {
        return new Builder();
    }

    public static final class Builder {
        public Builder toolObjects(Object... objects) {
            return this;
        }

        public MethodToolCallbackProvider build() {
            return new MethodToolCallbackProvider();
        }
    }
}
