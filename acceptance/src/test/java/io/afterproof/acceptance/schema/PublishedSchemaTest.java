package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The schemas that are published are valid ones, and say of a value what the guard says. */
final class PublishedSchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final int INSTANCES = Integer.getInteger("afterproof.instances", 6_000);

    /** Types with constraints that JSON Schema has no words for: dates, numbers in texts, flags, domains of addresses. */
    private static final Set<String> SAYS_LESS = Set.of(
            "Dates",
            "Instants",
            "Letters",
            "LocalDateTimes",
            "LocalDates",
            "LocalTimes",
            "Mails",
            "MonthDays",
            "OffsetDateTimes",
            "OffsetTimes",
            "Patterns",
            "Texts",
            "Wide",
            "YearMonths",
            "Years",
            "ZonedDateTimes");

    static Stream<JsonNode> schemas() {
        return Stream.of(CorpusTools.class, BookingTools.class)
                .flatMap(type -> tools(type))
                .flatMap(tool -> Stream.of("inputSchema", "outputSchema")
                        .filter(tool::has)
                        .map(tool::get));
    }

    private static Stream<JsonNode> tools(Class<?> type) {
        String path = "/META-INF/afterproof/tools/" + type.getCanonicalName() + ".json";
        try (InputStream in = type.getResourceAsStream(path)) {
            return StreamSupport.stream(JSON.readTree(in).get("tools").spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void aSchemaIsValidUnderTheMetaSchema(JsonNode schema) {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));

        assertThat(meta.validate(schema.toString(), InputFormat.JSON)).isEmpty();
    }

    static Stream<Method> checks() {
        return HibernateValidatorAgreementTest.checks();
    }

    @ParameterizedTest
    @MethodSource("checks")
    void whatTheGuardLetsThroughIsValidAndWhatItRefusesIsNot(Method check) throws Exception {
        Type type = check.getGenericParameterTypes()[0];
        boolean saysLess = SAYS_LESS.contains(check.getParameterTypes()[0].getSimpleName());
        Schema schema = REGISTRY.getSchema(schema(check, "outputSchema").toString());
        GuardedCorpus corpus = new GuardedCorpus();
        Instances instances = new Instances(type.getTypeName().hashCode() + 1L, GuardedCorpus.CLOCK);
        List<String> disagreements = new ArrayList<>();

        for (int i = 0; i < INSTANCES / (int) checks().count() + 1; i++) {
            Object instance = instances.make(type);
            String json = JSON.writerFor(JSON.constructType(type)).writeValueAsString(instance);
            if (isExotic(json)) {
                continue;
            }
            List<Error> errors = schema.validate(json, InputFormat.JSON);
            String refusal = corpus.refusal(check, instance);
            boolean agree = refusal.isEmpty() ? errors.isEmpty() : saysLess || !errors.isEmpty();
            if (!agree) {
                disagreements.add(json + ": the guard says <" + refusal + ">, the schema " + errors);
            }
        }

        assertThat(disagreements).isEmpty();
    }

    /**
     * What the two judge by different rules: Java counts a surrogate pair as two characters, the expressions of each know
     * other spaces, and JSON has no number that is none.
     */
    private static boolean isExotic(String json) {
        return Stream.of("\uD83D", "\\uD83D", "\u00a0", "\u2003", "\"NaN\"", "Infinity\"")
                .anyMatch(json::contains);
    }

    /** The schema of the tool that takes a type of the corpus. */
    static JsonNode schema(Method check, String name) {
        return tools(CorpusTools.class)
                .filter(tool -> tool.get("signature")
                        .asString()
                        .equals("check(" + check.getParameterTypes()[0].getCanonicalName() + ")"))
                .map(tool -> tool.path(name))
                .findFirst()
                .orElseThrow();
    }
}
