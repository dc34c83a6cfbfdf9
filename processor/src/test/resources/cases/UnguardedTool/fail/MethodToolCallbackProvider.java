package org.springframework.ai.tool.method;

/** As much of the framework as the case needs. */
public class MethodToolCallbackProvider {
    public static Builder builder() {
        return new Builder();
    }

    public static class Builder {
        public Builder toolObjects(Object... objects) {
            return this;
        }
    }
}
