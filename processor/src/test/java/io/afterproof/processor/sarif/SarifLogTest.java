package io.afterproof.processor.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Region;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The text of a log. */
final class SarifLogTest {
    private static JsonObject run(Entry... entries) {
        return SarifSchema.read(new SarifLog("Afterproof", "1", List.of(entries)).json())
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
    }

    private static List<JsonObject> descriptors(String list) {
        return ReportedCompilation.objects(
                run().getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray(list));
    }

    @Test
    void everyDiagnosticIsARuleOrANotification() {
        List<JsonObject> all = new java.util.ArrayList<>(descriptors("rules"));
        all.addAll(descriptors("notifications"));

        assertThat(all)
                .extracting(rule -> rule.get("name").getAsString())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Diagnostic.values()).map(Diagnostic::code).toList());
    }

    @Test
    void aRuleCarriesItsPage() {
        assertThat(descriptors("rules")).allSatisfy(rule -> {
            String name = rule.get("name").getAsString();
            assertThat(rule.get("id").getAsString()).isEqualTo("Afterproof/" + name);
            assertThat(rule.get("helpUri").getAsString()).endsWith("/docs/errors/" + name + ".md");
            assertThat(text(rule, "shortDescription"))
                    .hasSizeBetween(20, 1024)
                    .endsWith(".")
                    .isNotEqualTo(name);
            assertThat(text(rule, "fullDescription")).hasSizeBetween(20, 1024);
            assertThat(rule.getAsJsonObject("help").get("markdown").getAsString())
                    .startsWith("# " + name)
                    .doesNotContainPattern("\\]\\((?!https://)");
        });
    }

    @Test
    void aRuleHasTheLevelOfItsDiagnostic() {
        assertThat(descriptors("rules"))
                .filteredOn(rule -> rule.get("name").getAsString().equals("SuspectMutation"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.getAsJsonObject("defaultConfiguration")
                                .get("level")
                                .getAsString())
                        .isEqualTo("warning"));
    }

    @Test
    void aResultPointsAtItsRule() {
        JsonObject result = run(at(Diagnostic.CHAIN_TOO_DEEP, Region.line(7)))
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject();

        JsonObject rule = descriptors("rules").get(result.get("ruleIndex").getAsInt());
        assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
        assertThat(rule.get("name").getAsString()).isEqualTo("ChainTooDeep");
    }

    @Test
    void aClassFileTellsTheLineOnly() {
        JsonObject result = run(at(Diagnostic.CHAIN_TOO_DEEP, Region.line(7)))
                .getAsJsonArray("results")
                .get(0)
                .getAsJsonObject();

        assertThat(result.getAsJsonArray("locations").get(0).getAsJsonObject().get("physicalLocation"))
                .hasToString("{\"artifactLocation\":{\"uri\":\"shop/%C3%84gent.java\",\"uriBaseId\":\"%SRCPATH%\"},"
                        + "\"region\":{\"startLine\":7}}");
    }

    @Test
    void aDefectOfOursIsAnUnsuccessfulExecution() {
        JsonObject invocation = run(Entry.general(Diagnostic.INTERNAL, "It failed."))
                .getAsJsonArray("invocations")
                .get(0)
                .getAsJsonObject();

        assertThat(invocation.get("executionSuccessful").getAsBoolean()).isFalse();
        assertThat(invocation.getAsJsonArray("toolExecutionNotifications")).hasSize(1);
    }

    @Test
    void anOptionThatCannotBeFollowedIsANotificationOfTheConfiguration() {
        JsonObject run = run(Entry.general(Diagnostic.NOT_YET_SUPPORTED, "-Ax is not supported."));

        assertThat(run.getAsJsonArray("results")).isEmpty();
        assertThat(run.getAsJsonArray("invocations")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("toolConfigurationNotifications"))
                .hasSize(1);
    }

    private static Entry at(Diagnostic diagnostic, Region region) {
        return new Entry(
                diagnostic,
                diagnostic.severity(),
                "Too deep.",
                Optional.of(Spot.of("shop/Ägent.java", region)),
                Optional.of(new Symbol("run", "shop.Ägent.run()", Symbol.Kind.FUNCTION)),
                List.of(),
                List.of(),
                List.of());
    }

    private static String text(JsonObject rule, String member) {
        return rule.getAsJsonObject(member).get("text").getAsString();
    }
}
