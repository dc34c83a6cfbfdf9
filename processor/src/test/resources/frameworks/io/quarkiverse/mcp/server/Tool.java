package io.quarkiverse.mcp.server;

public @interface Tool {
    String name() default "<<element name>>";

    String description() default "";
}
