package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.afterproof.json.ToolJson;
import io.afterproof.runtime.InvalidArgument;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@link ToolJson} refuses what is not valid under the published schema by networknt's verdict, and nothing else. */
final class ToolJsonAgreementTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int INSTANCES = Integer.getInteger("afterproof.instances", 6_000);
    private static final List<String> OTHERS = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.0",
            "2.5",
            "1e3",
            "99999999999999999999",
            "\"\"",
            "\"3\"",
            "\"RED\"",
            "[]",
            "[1,1]",
            "{}",
            "{\"kind\":\"cash\"}");

    private final ToolJson tools = ToolJson.of(CorpusTools.class, new GuardedCorpus().tools());

    static Stream<Method> checks() {
        return HibernateValidatorAgreementTest.checks();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theVerdictsAgree(Method check) {
        Type type = check.getGenericParameterTypes()[0];
        String tool = "check(" + check.getParameterTypes()[0].getCanonicalName() + ")";
        Schema schema = REGISTRY.getSchema(
                PublishedSchemaTest.schema(check, "inputSchema").toString());
        Instances instances = new Instances(type.getTypeName().hashCode() + 2L, GuardedCorpus.CLOCK);
        Random random = new Random(tool.hashCode());
        List<String> disagreements = new ArrayList<>();
        int refused = 0;

        for (int i = 0; i < INSTANCES / (int) checks().count() + 1; i++) {
            ObjectNode arguments = JSON.createObjectNode();
            arguments.set(
                    "value",
                    JSON.readTree(JSON.writerFor(JSON.constructType(type)).writeValueAsString(instances.make(type))));
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                change(arguments, random);
            }
            String json = arguments.toString();
            boolean isValid = schema.validate(json, InputFormat.JSON).isEmpty();
            String refusal = refusal(tool, json);
            refused += refusal.isEmpty() ? 0 : 1;
            if (isValid != refusal.isEmpty()) {
                disagreements.add(
                        json + ": we say <" + refusal + ">, networknt " + schema.validate(json, InputFormat.JSON));
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(refused).as("refused").isPositive();
    }

    private String refusal(String tool, String json) {
        try {
            tools.validate(tool, json);
            return "";
        } catch (InvalidArgument refusal) {
            return refusal.getMessage();
        }
    }

    /** Makes one thing different, somewhere. */
    private static void change(JsonNode node, Random random) {
        JsonNode at = node;
        while (true) {
            List<JsonNode> below = at.values().stream()
                    .filter(each -> each.isContainer() && !each.isEmpty())
                    .toList();
            if (below.isEmpty() || random.nextInt(4) == 0) {
                break;
            }
            at = below.get(random.nextInt(below.size()));
        }
        JsonNode other = JSON.readTree(OTHERS.get(random.nextInt(OTHERS.size())));
        if (at instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.isEmpty() ? "x" : names.get(random.nextInt(names.size()));
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "x", other);
                default -> object.set(name, other);
            }
        } else if (at instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.nextInt(array.size()), other);
        }
    }
}
