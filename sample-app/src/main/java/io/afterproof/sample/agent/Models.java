package io.afterproof.sample.agent;

import dev.langchain4j.model.chat.ChatModel;
import java.util.Map;

/** Where the model of a scene comes from. */
public sealed interface Models permits ScriptedModels, OpenAiModels {
    /** The model that plays the scene; a real one takes no notice of the script. */
    ChatModel forScene(Script script);

    /** Whether the model does what the scene tells of, so that its end is known beforehand. */
    boolean isScripted();

    /** What another process needs to have the same ones, by {@link #of}. */
    Map<String, String> settings();

    /** The models of these settings. */
    static Models of(Map<String, String> settings) {
        return settings.isEmpty() ? scripted() : OpenAiModels.of(settings);
    }

    /** Every scene is played by its own script. */
    static Models scripted() {
        return new ScriptedModels();
    }

    /**
     * A model behind an OpenAI-compatible endpoint.
     *
     * @throws IllegalArgumentException if the environment does not say where, or with which key
     */
    static Models openAi(String model, Map<String, String> environment) {
        return OpenAiModels.of(model, environment);
    }
}
