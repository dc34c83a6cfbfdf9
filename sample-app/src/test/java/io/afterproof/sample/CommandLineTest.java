package io.afterproof.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.afterproof.sample.scene.Scenes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommandLineTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void listNamesAllScenesAndPlaysNone() {
        int exit = run("--list");

        assertThat(exit).isZero();
        assertThat(out.toString().lines())
                .hasSize(Scenes.all().size())
                .first()
                .asString()
                .startsWith("1  ");
    }

    @Test
    void listIsAlsoThereAsJson() throws IOException {
        int exit = run("--list", "--json");

        assertThat(exit).isZero();
        assertThat(oneObject(out.toString()).get("scenes")).hasSize(Scenes.all().size());
    }

    @Test
    void oneSceneIsToldAndEndsInATable() {
        int exit = run("--scene", "3");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("Scene 3:", "Unguarded", "Guarded", "unguarded effect", "3 refunds")
                .doesNotContain("Scene 2:");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void jsonIsOneObjectOnStandardOutputAndAllElseGoesToStandardError() throws IOException {
        PrintStream terminal = System.out;
        ByteArrayOutputStream standardOutput = new ByteArrayOutputStream();
        System.setOut(new PrintStream(standardOutput, true, StandardCharsets.UTF_8));
        int exit;
        try {
            exit = SampleApp.commandLine(Map.of())
                    .setErr(new PrintWriter(err, true))
                    .execute("--json", "--scene", "5");
        } finally {
            System.setOut(terminal);
        }

        JsonNode scene = oneObject(standardOutput.toString(StandardCharsets.UTF_8))
                .get("scenes")
                .get(0);
        assertThat(exit).isZero();
        assertThat(scene.get("scene").asInt()).isEqualTo(5);
        assertThat(scene.get("title").asText()).isNotBlank();
        assertThat(scene.get("unguarded").get("found").get("deleted").asInt()).isEqualTo(10);
        assertThat(scene.get("guarded").get("found").get("deleted").asInt()).isEqualTo(3);
        assertThat(scene.get("ok").asBoolean()).isTrue();
        assertThat(err.toString()).contains("scene 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scene 9",
                "--scene 0",
                "--scene two",
                "--scene",
                "--colour",
                "9",
                "--model",
                "--model gpt",
                "--store",
                "--store mysql",
                "--store postgres=",
                "--store postgres=jdbc:mysql://localhost/shop",
                "--store postgres=postgresql://localhost/shop"
            })
    void whatMakesNoSenseIsRefused(String arguments) {
        int exit = run(arguments.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(arguments.split(" ")[0]);
    }

    @Test
    void helpNamesTheOptionsAndTheEnvironment() {
        int exit = run("--help");

        assertThat(exit).isZero();
        assertThat(out.toString())
                .contains("--scene", "--list", "--json", "--model", "OPENAI_BASE_URL", "OPENAI_API_KEY")
                .contains("--store", "postgres=URL", "afterproof_sample", "PGPASSWORD");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsNoReasonForAStackTrace() {
        int exit = run("--store", "postgres=jdbc:postgresql://localhost:1/shop");

        assertThat(exit).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("--store", "no PostgreSQL answers at jdbc:postgresql://localhost:1/shop");
    }

    private int run(String... arguments) {
        return SampleApp.commandLine(Map.of())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private static JsonNode oneObject(String text) throws IOException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(text);
    }
}
