package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;

/** The default: every scene brings its script. */
record ScriptedModels() implements Models {
    @Override
    public ChatModel forScene(Script script) {
        return new ScriptedModel(script);
    }

    @Override
    public boolean isScripted() {
        return true;
    }
}
