package dev.langchain4j.agent.tool;

public @interface P {
    String name() default "";

    String value() default "";

    boolean required() default true;

    String defaultValue() default "none";
}
