package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;

/** A model that plays a script, so that the sample runs without a key and the same way every time. */
final class ScriptedModel implements ChatModel {
    private final Script script;

    ScriptedModel(Script script) {
        this.script = script;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return ChatResponse.builder()
                .aiMessage(script.next(new Turn(request.messages())))
                .build();
    }
}
