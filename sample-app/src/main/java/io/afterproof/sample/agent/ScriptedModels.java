package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;
import java.util.Map;

/** The default: every scene brings its script. */
record ScriptedModels() implements Models {
    @Override
    public ChatModel forScene(Script script) {
        return new ScriptedModel(script);
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }

    @Override
    public boolean isScripted() {
        return true;
    }
}
