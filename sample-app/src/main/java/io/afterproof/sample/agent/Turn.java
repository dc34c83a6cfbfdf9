package io.afterproof.sample.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A turn as the model sees it: the request, and what the tools have answered so far. */
public final class Turn {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS); // the same in every run

    private final List<ChatMessage> messages;
    private final List<ToolExecutionResultMessage> results;

    Turn(List<ChatMessage> messages) {
        this.messages = messages;
        this.results = messages.stream()
                .filter(ToolExecutionResultMessage.class::isInstance)
                .map(ToolExecutionResultMessage.class::cast)
                .toList();
    }

    /** What was asked for. */
    public String request() {
        return messages.stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .findFirst()
                .orElse("");
    }

    /** How many tool calls were answered. */
    public int answered() {
        return results.size();
    }

    /** Whether the last tool call failed. */
    public boolean failed() {
        return !results.isEmpty()
                && Boolean.TRUE.equals(results.get(results.size() - 1).isError());
    }

    /** What the tool answered to the call of that number, from 0. */
    public JsonNode result(int call) {
        try {
            return JSON.readTree(results.get(call).text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "The script takes for JSON what is none: "
                            + results.get(call).text(),
                    e);
        }
    }

    /** Calls one tool. */
    public AiMessage call(String tool, Map<String, ?> arguments) {
        return AiMessage.from(request(tool, arguments));
    }

    /** Calls one tool twice in one breath, with the same arguments. */
    public AiMessage callTwice(String tool, Map<String, ?> arguments) {
        return AiMessage.from(request(tool, arguments), request(tool, arguments));
    }

    /** Ends the turn. */
    public AiMessage say(String text) {
        return AiMessage.from(text);
    }

    private static ToolExecutionRequest request(String tool, Map<String, ?> arguments) {
        try {
            return ToolExecutionRequest.builder()
                    .id(UUID.randomUUID().toString())
                    .name(tool)
                    .arguments(JSON.writeValueAsString(arguments))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
