package com.google.adk.tools;

/** As much of the framework as the case needs. */
public class FunctionTool {
    public static FunctionTool create(Object instance, String method) {
        return new FunctionTool();
    }
}
