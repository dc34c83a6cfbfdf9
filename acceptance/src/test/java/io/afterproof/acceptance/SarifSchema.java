package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of SARIF 2.1.0. */
final class SarifSchema {
    private SarifSchema() {}

    /** The only run of the log that a text is. */
    static JsonNode read(String text) {
        assertThat(schema().validate(text, InputFormat.JSON)).isEmpty();
        return new JsonMapper().readTree(text).at("/runs/0");
    }

    private static Schema schema() {
        try (InputStream schema = Objects.requireNonNull(
                SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"), "the schema")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
