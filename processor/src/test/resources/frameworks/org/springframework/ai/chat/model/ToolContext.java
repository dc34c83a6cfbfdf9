package org.springframework.ai.chat.model;

public class ToolContext {
    private ToolContext() {}
}
