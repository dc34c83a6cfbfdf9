package org.springframework.ai.tool.annotation;

public @interface ToolParam {
    boolean required() default true;

    String description() default "";
}
