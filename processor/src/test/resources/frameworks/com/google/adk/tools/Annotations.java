package com.google.adk.tools;

public final class Annotations {
    private Annotations() {}

    public @interface Schema {
        String name() default "";

        String description() default "";

        boolean optional() default false;
    }
}
