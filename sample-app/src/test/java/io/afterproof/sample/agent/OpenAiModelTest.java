package io.afterproof.sample.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.afterproof.sample.scene.Scenes;
import io.afterproof.sample.scene.Stage;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.store.Store;
import io.afterproof.sample.store.Stores;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Given an endpoint that speaks the OpenAI protocol, when --model names a model, then it drives the same tool loop. */
final class OpenAiModelTest {
    private static final String CALL = """
            {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"tool_calls",
             "message":{"role":"assistant","tool_calls":[{"id":"c1","type":"function",
              "function":{"name":"refund","arguments":"{\\"orderId\\":\\"A-1001\\",\\"cents\\":250}"}}]}}]}""";
    private static final String ANSWER = """
            {"id":"2","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"finish_reason":"stop",
             "message":{"role":"assistant","content":"Refunded."}}]}""";

    private final List<JsonNode> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> keys = Collections.synchronizedList(new ArrayList<>());
    private final Deque<String> answers = new ArrayDeque<>(List.of(CALL, ANSWER));
    private HttpServer endpoint;

    @BeforeEach
    void open() throws IOException {
        endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint.createContext("/v1/chat/completions", this::answer);
        endpoint.start();
    }

    @AfterEach
    void close() {
        endpoint.stop(0);
    }

    @Test
    void theModelCallsTheToolsAndTheShopFeelsIt() {
        Models models = models();

        try (Stores stores = Stores.of(Stores.H2, Map.of(), new PrintWriter(Writer.nullWriter()));
                Store store = stores.fresh();
                Shop shop = Shop.create(store.place())) {
            Conversation conversation =
                    new Conversation(models.forScene(turn -> turn.say("unused")), shop.orders(), shop.handOffs());
            Exchange exchange = conversation.ask("Refund A-1001, 250 cents.");

            assertThat(exchange.answer()).isEqualTo("Refunded.");
            assertThat(shop.cents("refunds")).isEqualTo(250);
        }
        assertThat(models.isScripted()).isFalse();
        assertThat(Models.of(models.settings()))
                .as("the same ones, in another process")
                .isEqualTo(models);
        assertThat(keys).containsOnly("Bearer secret");
        assertThat(received).hasSize(2);
        assertThat(received.get(0).get("model").asText()).isEqualTo("small-model");
        assertThat(received.get(0).get("tools").findValuesAsText("name")).contains("getOrder", "refund");
    }

    @Test
    void aModelThatIsKilledMidRefundIsRecoveredFromLikeAScript() {
        String refund = CALL.replace("{\\\"orderId", "{\\\"ticketId\\\":\\\"T-77\\\",\\\"orderId")
                .replace("250", "4990");
        answers.clear();
        for (int side = 0; side < 2; side++) {
            answers.addAll(List.of(refund, refund, ANSWER));
        }
        try (Stores stores = Stores.of(Stores.H2, Map.of(), new PrintWriter(Writer.nullWriter()))) {
            var report = new Stage(models(), stores, scene -> {})
                    .play(Scenes.number(8).orElseThrow());

            assertThat(report.ok()).isTrue();
            assertThat(report.unguarded().effect()).startsWith("2 refunds");
            assertThat(report.guarded().effect()).startsWith("1 refund");
        }
        assertThat(answers).isEmpty();
        assertThat(keys).as("the other processes have the key as well").containsOnly("Bearer secret");
    }

    @Test
    void withoutKeyAndEndpointItSaysWhatIsMissing() {
        assertThatThrownBy(() -> Models.openAi("small-model", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPENAI_API_KEY")
                .hasMessageContaining("OPENAI_BASE_URL");
    }

    @Test
    void anEndpointThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> Models.openAi("small-model", Map.of("OPENAI_BASE_URL", "localhost:11434")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("OPENAI_BASE_URL")
                .hasMessageContaining("localhost:11434");
    }

    private Models models() {
        return Models.openAi(
                "small-model",
                Map.of(
                        "OPENAI_BASE_URL",
                        "http://" + endpoint.getAddress().getAddress().getHostAddress() + ":"
                                + endpoint.getAddress().getPort() + "/v1",
                        "OPENAI_API_KEY",
                        "secret"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(new ObjectMapper().readTree(exchange.getRequestBody()));
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = answers.remove().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
