package io.afterproof.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import io.afterproof.Schema;
import io.afterproof.runtime.Chain;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** What frameworks make of the schemas of the corpus and of the sample's tools. */
final class SchemaInFrameworksTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<JsonNode> TOOLS = new ArrayList<>();

    @BeforeAll
    static void manifests(@TempDir Path folder) throws Exception {
        for (String name : List.of("CorpusTools", "BookingTools")) {
            String path = "/META-INF/afterproof/tools/io.afterproof.acceptance.schema." + name + ".json";
            try (InputStream in = SchemaInFrameworksTest.class.getResourceAsStream(path)) {
                add(JSON.readTree(in));
            }
        }
        int own = TOOLS.size();
        for (Path manifest : manifestsOfSample(folder)) {
            add(JSON.readTree(Files.readString(manifest)));
        }
        assertThat(own).isGreaterThan(60);
        assertThat(TOOLS).hasSizeGreaterThan(own + 5);
    }

    private static void add(JsonNode manifest) {
        manifest.get("tools").forEach(tool -> {
            if (tool.has("inputSchema")) {
                TOOLS.add(tool);
            }
        });
    }

    private static List<Path> manifestsOfSample(Path folder) throws Exception {
        Path sources = Path.of(System.getProperty("root"), "sample-app/src/main/java/io/afterproof/sample/tools");
        List<String> arguments = new ArrayList<>(List.of("-proc:only", "-parameters", "-d", folder.toString()));
        arguments.addAll(List.of("-processorpath", Commands.jar("processor"), "-cp", libraries()));
        for (Path source : in(sources, ".java")) {
            arguments.add(source.toString());
        }
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(code).as(messages.toString(UTF_8)).isZero();
        return in(folder.resolve("META-INF/afterproof/tools"), ".json");
    }

    private static String libraries() throws URISyntaxException {
        List<String> files = new ArrayList<>();
        for (Class<?> type : List.of(Schema.class, Chain.class, Tool.class, Size.class, NullMarked.class)) {
            files.add(Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString());
        }
        return String.join(File.pathSeparator, files);
    }

    private static List<Path> in(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theSdkOfMcpFindsEverySchemaValid() {
        JsonSchemaValidator validator = McpJsonDefaults.getSchemaValidator();

        assertThat(mcpTools()).allSatisfy(tool -> {
            validator.assertConforms("inputSchema", tool.inputSchema());
            if (tool.outputSchema() != null) {
                validator.assertConforms("outputSchema", tool.outputSchema());
            }
        });
        assertThatThrownBy(() -> validator.assertConforms("inputSchema", Map.of("type", "objet")))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aServerOfMcpOffersEveryToolWithItsSchema() throws IOException {
        McpJsonMapper mapper = McpJsonDefaults.getMapper();
        McpServer.SyncSpecification<?> specification = McpServer.sync(new StdioServerTransportProvider(
                        mapper, InputStream.nullInputStream(), OutputStream.nullOutputStream()))
                .capabilities(
                        McpSchema.ServerCapabilities.builder().tools(false).build())
                .validateToolInputs(true);
        for (McpSchema.Tool tool : mcpTools()) {
            specification = specification.toolCall(
                    tool, (exchange, request) -> CallToolResult.builder().build());
        }
        McpSyncServer server = specification.build();

        String offered = mapper.writeValueAsString(server.listTools());
        server.close();

        assertThat(schemas(JSON.readTree(offered), "inputSchema"))
                .containsExactlyInAnyOrderElementsOf(schemas(TOOLS, "inputSchema"));
        assertThat(schemas(JSON.readTree(offered), "outputSchema"))
                .containsExactlyInAnyOrderElementsOf(schemas(TOOLS, "outputSchema"));
    }

    @Test
    void langChain4jKeepsEveryWordOfASchemaButItsDialect() {
        List<JsonNode> kept = TOOLS.stream()
                .map(tool -> JSON.readTree(specification(tool).toJson()).get("parameters"))
                .toList();

        assertThat(kept)
                .isEqualTo(TOOLS.stream()
                        .map(SchemaInFrameworksTest::parameters)
                        .map(SchemaInFrameworksTest::withoutEmptyProperties)
                        .toList());
    }

    @Test
    void langChain4jTakesNoSchemaThatNamesItsDialect() {
        JsonNode tool = TOOLS.get(0);

        assertThatThrownBy(() -> specification(tool, tool.get("inputSchema")))
                .hasMessageContaining("\"parameters\" must be a JSON object schema");
    }

    @Test
    void langChain4jTellsAModelOfAdditionalPropertiesInStrictModeOnly() {
        ToolSpecification specification = specification(TOOLS.get(0));

        assertThat(JsonSchemaElementUtils.toMap(specification.parameters())).doesNotContainKey("additionalProperties");
        assertThat(JsonSchemaElementUtils.toMap(specification.parameters(), true))
                .containsEntry("additionalProperties", false);
    }

    private static List<McpSchema.Tool> mcpTools() {
        McpJsonMapper mapper = McpJsonDefaults.getMapper();
        List<McpSchema.Tool> all = new ArrayList<>();
        for (JsonNode tool : TOOLS) {
            String name = tool.get("name").asString() + all.size();
            McpSchema.Tool.Builder builder =
                    McpSchema.Tool.builder(name, mapper, tool.get("inputSchema").toString());
            if (tool.has("outputSchema")) {
                builder.outputSchema(mapper, tool.get("outputSchema").toString());
            }
            all.add(builder.build());
        }
        return all;
    }

    private static List<JsonNode> schemas(Iterable<JsonNode> tools, String member) {
        return StreamSupport.stream(tools.spliterator(), false)
                .filter(tool -> tool.has(member))
                .map(tool -> JSON.readTree(tool.get(member).toString()))
                .toList();
    }

    /** Of a tool without parameters, LangChain4j writes no properties at all, which means the same. */
    private static JsonNode withoutEmptyProperties(ObjectNode schema) {
        if (schema.get("properties").isEmpty()) {
            schema.remove("properties");
        }
        return schema;
    }

    private static ObjectNode parameters(JsonNode tool) {
        ObjectNode parameters = (ObjectNode) tool.get("inputSchema").deepCopy();
        parameters.remove("$schema");
        return (ObjectNode) JSON.readTree(parameters.toString());
    }

    private static ToolSpecification specification(JsonNode tool) {
        return specification(tool, parameters(tool));
    }

    private static ToolSpecification specification(JsonNode tool, JsonNode parameters) {
        ObjectNode json = JSON.createObjectNode();
        json.set("name", tool.get("name"));
        json.set("parameters", parameters);
        return ToolSpecification.fromJson(json.toString());
    }
}
