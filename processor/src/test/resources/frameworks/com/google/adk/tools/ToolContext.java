package com.google.adk.tools;

public class ToolContext {
    private ToolContext() {}
}
