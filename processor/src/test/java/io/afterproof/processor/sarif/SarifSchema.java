package io.afterproof.processor.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The published schema of SARIF 2.1.0. */
public final class SarifSchema {
    private static final Schema SCHEMA = load();

    private SarifSchema() {}

    /** The log that a text is; the text has to be one. */
    public static JsonObject read(String text) {
        assertThat(SCHEMA.validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        return JsonParser.parseString(text).getAsJsonObject();
    }

    /** Every finding that is not suppressed, notifications too: {@code file:line Name}, sorted. */
    public static List<String> findings(String text) {
        JsonObject run = read(text).getAsJsonArray("runs").get(0).getAsJsonObject();
        List<String> found = new ArrayList<>();
        for (JsonElement result : run.getAsJsonArray("results")) {
            if (!result.getAsJsonObject().has("suppressions")) {
                found.add(place(result.getAsJsonObject())
                        + name(result.getAsJsonObject().get("ruleId")));
            }
        }
        JsonObject invocation = run.getAsJsonArray("invocations").get(0).getAsJsonObject();
        if (invocation.has("toolExecutionNotifications")) {
            for (JsonElement notification : invocation.getAsJsonArray("toolExecutionNotifications")) {
                JsonObject told = notification.getAsJsonObject();
                found.add(place(told) + name(told.getAsJsonObject("descriptor").get("id")));
            }
        }
        return found.stream().sorted().toList();
    }

    private static String name(JsonElement id) {
        return " " + id.getAsString().substring("Afterproof/".length());
    }

    private static String place(JsonObject of) {
        if (!of.has("locations")) {
            return "?";
        }
        JsonObject physical =
                of.getAsJsonArray("locations").get(0).getAsJsonObject().getAsJsonObject("physicalLocation");
        String uri = physical.getAsJsonObject("artifactLocation").get("uri").getAsString();
        return uri.substring(uri.lastIndexOf('/') + 1) + ":"
                + physical.getAsJsonObject("region").get("startLine");
    }

    private static Schema load() {
        try (InputStream schema = SarifSchema.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
