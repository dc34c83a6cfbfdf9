package io.quarkiverse.mcp.server;

public @interface ToolArg {
    String ELEMENT_NAME = "<<element name>>";

    String name() default ELEMENT_NAME;

    String description() default "";

    boolean required() default true;

    String defaultValue() default "";
}
