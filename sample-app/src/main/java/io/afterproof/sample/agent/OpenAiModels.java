package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.time.Duration;
import java.util.Map;

/**
 * A real model behind an OpenAI-compatible endpoint.
 *
 * @param settings the environment that says where and with which key, and the model's name
 */
record OpenAiModels(Map<String, String> settings) implements Models {
    private static final String MODEL = "model";
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
        return new OpenAiModels(Map.of(MODEL, model, BASE_URL, baseUrl, API_KEY, apiKey));
    }

    static OpenAiModels of(Map<String, String> settings) {
        return of(settings.getOrDefault(MODEL, ""), settings);
    }

    @Override
    public ChatModel forScene(Script script) {
        return OpenAiChatModel.builder()
                .baseUrl(setting(BASE_URL, PUBLIC_ENDPOINT))
                .apiKey(setting(API_KEY, "none"))
                .modelName(setting(MODEL, ""))
                .timeout(PATIENCE)
                .build();
    }

    private String setting(String name, String otherwise) {
        String set = settings.getOrDefault(name, "");
        return set.isBlank() ? otherwise : set;
    }

    @Override
    public boolean isScripted() {
        return false;
    }
}
