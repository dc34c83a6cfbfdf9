package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schemas for OpenAI's strict mode keep to its rules, and let through what the full schemas let through. */
final class StrictModeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String STRICT = "inputSchemaStrict";
    private static final int INSTANCES = 40;

    /** What OpenAI documents as supported. */
    private static final Set<String> KEYWORDS = Set.of(
            "$defs",
            "$ref",
            "additionalProperties",
            "anyOf",
            "const",
            "description",
            "enum",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "items",
            "maxItems",
            "maximum",
            "minItems",
            "minimum",
            "multipleOf",
            "pattern",
            "properties",
            "required",
            "type");

    /** They hold maps, or what may be anything. */
    private static final Set<String> WITHOUT = Set.of("Entries", "Maps", "People");

    static Stream<Method> checks() {
        return HibernateValidatorAgreementTest.checks().filter(check -> !WITHOUT.contains(name(check)));
    }

    private static String name(Method check) {
        return check.getParameterTypes()[0].getSimpleName();
    }

    @Test
    void allTypesButThoseThatStrictModeHasNoWordsForHaveOne() {
        List<String> without = HibernateValidatorAgreementTest.checks()
                .filter(check -> PublishedSchemaTest.schema(check, STRICT).isMissingNode())
                .map(StrictModeTest::name)
                .toList();

        assertThat(without).containsExactlyInAnyOrderElementsOf(WITHOUT);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void aSchemaKeepsToTheRules(Method check) {
        JsonNode schema = PublishedSchemaTest.schema(check, STRICT);
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

        assertThat(meta.validate(schema.toString(), InputFormat.JSON)).isEmpty();
        assertThat(schema.get("type").asString()).isEqualTo("object");
        assertRules(schema);
    }

    private static void assertRules(JsonNode schema) {
        assertThat(schema.propertyNames()).isSubsetOf(KEYWORDS);
        assertThat(Stream.of("type", "anyOf", "$ref").anyMatch(schema::has))
                .as("%s", schema)
                .isTrue();
        if (schema.has("$ref")) {
            assertThat(schema.propertyNames()).hasSize(1);
        }
        if (schema.path("type").toString().contains("object")) {
            List<String> required = new ArrayList<>();
            schema.get("required").forEach(each -> required.add(each.asString()));
            assertThat(required)
                    .containsExactlyElementsOf(schema.get("properties").propertyNames());
            assertThat(schema.get("additionalProperties").isBoolean()).isTrue();
            assertThat(schema.get("additionalProperties").asBoolean()).isFalse();
        }
        schema.path("properties").forEach(StrictModeTest::assertRules);
        schema.path("$defs").forEach(StrictModeTest::assertRules);
        schema.path("anyOf").forEach(StrictModeTest::assertRules);
        if (schema.has("items")) {
            assertRules(schema.get("items"));
        }
    }

    @ParameterizedTest
    @MethodSource("checks")
    void whatTheFullSchemaLetsThroughIsLetThroughIfAllPropertiesAreThere(Method check) {
        Type type = check.getGenericParameterTypes()[0];
        Schema full = REGISTRY.getSchema(
                PublishedSchemaTest.schema(check, "inputSchema").toString());
        Schema strict =
                REGISTRY.getSchema(PublishedSchemaTest.schema(check, STRICT).toString());
        Instances instances = new Instances(type.getTypeName().hashCode() + 2L, GuardedCorpus.CLOCK);
        List<String> disagreements = new ArrayList<>();

        for (int i = 0; i < INSTANCES; i++) {
            String json = "{\"value\":"
                    + JSON.writerFor(JSON.constructType(type)).writeValueAsString(instances.make(type)) + "}";
            List<Error> errors = strict.validate(json, InputFormat.JSON);
            if (full.validate(json, InputFormat.JSON).isEmpty() && !errors.isEmpty()) {
                disagreements.add(json + ": " + errors);
            }
        }

        assertThat(disagreements).isEmpty();
    }
}
