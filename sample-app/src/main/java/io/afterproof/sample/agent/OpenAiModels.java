package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Map;

/** A real model behind an OpenAI-compatible endpoint. */
record OpenAiModels(ChatModel model) implements Models {
    private static final String BASE_URL = "OPENAI_BASE_URL";
    private static final String API_KEY = "OPENAI_API_KEY";
    private static final String PUBLIC_ENDPOINT = "https://api.openai.com/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static OpenAiModels of(String model, Map<String, String> environment) {
        String baseUrl = environment.getOrDefault(BASE_URL, "");
        String apiKey = environment.getOrDefault(API_KEY, "");
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model's name is empty");
        }
        if (baseUrl.isBlank() && apiKey.isBlank()) {
            throw new IllegalArgumentException("a real model needs " + API_KEY + " in the environment, and " + BASE_URL
                    + " for another endpoint than " + PUBLIC_ENDPOINT);
        }
        if (!baseUrl.isBlank() && !baseUrl.matches("https?://.+")) {
            throw new IllegalArgumentException(BASE_URL + " is no http or https address: " + baseUrl);
        }
        return new OpenAiModels(OpenAiChatModel.builder()
                .baseUrl(baseUrl.isBlank() ? PUBLIC_ENDPOINT : baseUrl)
                .apiKey(apiKey.isBlank() ? "none" : apiKey)
                .modelName(model)
                .timeout(PATIENCE)
                .build());
    }

    @Override
    public ChatModel forScene(Script script) {
        return model;
    }

    @Override
    public boolean isScripted() {
        return false;
    }
}
