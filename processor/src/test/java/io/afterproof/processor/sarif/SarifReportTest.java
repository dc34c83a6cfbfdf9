package io.afterproof.processor.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file that {@code -Aafterproof.sarif} asks for holds, and when it is written. */
final class SarifReportTest {
    private static final String TOOLS = """
            package shop;
            @io.afterproof.Guarded
            public interface Tools {
                String read(String id);
            }
            """;
    private static final String SUSPECT = """
            package shop;
            @io.afterproof.Guarded
            public interface Suspects {
                String cancel(String id);
            }
            """;
    private static final String HELPER = """
            package shop;
            class Helper {
                static void twice(Tools tools) {
                    tools.read("a");
                    tools.read("b");
                }
            }
            """;
    private static final String AGENT = """
            package shop;
            class Agent {
                void run(Tools tools) {
                    tools.read("1");
                    tools.read("2");
                    Helper.twice(tools);
                }
            }
            """;
    private static final String PLAIN_AGENT = """
            package shop;
            class Agent {
                ACCEPTANCE
                void run(Tools tools) {
                    tools.read("1");
                    tools.read("2");
                    tools.read("3");
                    tools.read("4");
                }
            }
            """;

    @TempDir
    Path folder;

    private ReportedCompilation compilation;

    @BeforeEach
    void tools() {
        compilation = new ReportedCompilation(folder).source("shop/Tools.java", TOOLS);
    }

    @Test
    void findingsOfDeclarationsAndOfBodiesAreInOneFile() {
        compilation
                .source("shop/Suspects.java", SUSPECT)
                .source("shop/Helper.java", HELPER)
                .source("shop/Agent.java", AGENT)
                .compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.results())
                .extracting(result -> result.get("ruleId").getAsString())
                .containsExactly("Afterproof/ChainTooDeep", "Afterproof/SuspectMutation");
        assertThat(level("ChainTooDeep")).isEqualTo("error");
        assertThat(level("SuspectMutation")).isEqualTo("warning");
    }

    @Test
    void aFindingOnADeclarationIsAtTheValueOfItsAnnotation() {
        compilation.source("shop/Refunds.java", """
                        package shop;
                        import io.afterproof.*;
                        @Guarded
                        interface Refunds {
                            @Retry(
                                max = 200)
                            String read(String id);
                        }
                        """).compile();

        JsonObject result = compilation.result("RetryUnbounded");
        assertThat(region(result)).hasToString("{\"startLine\":6,\"startColumn\":15,\"endLine\":6,\"endColumn\":18}");
        assertThat(logical(result).get("fullyQualifiedName").getAsString())
                .isEqualTo("shop.Refunds.read(java.lang.String)");
        assertThat(message(result)).startsWith("@Retry(max = 200) on").doesNotContain("[Afterproof", "Page:");
    }

    @Test
    void aPathIsACodeFlowAcrossFiles() {
        compilation
                .source("shop/Helper.java", HELPER)
                .source("shop/Agent.java", AGENT)
                .compile();

        JsonObject result = compilation.result("ChainTooDeep");
        assertThat(region(result)).hasToString("{\"startLine\":6,\"startColumn\":9,\"endLine\":6,\"endColumn\":21}");
        assertThat(logical(result).toString())
                .isEqualTo("{\"name\":\"run\",\"fullyQualifiedName\":\"shop.Agent.run(shop.Tools)\","
                        + "\"kind\":\"function\"}");
        assertThat(steps(result))
                .containsExactly(
                        "0 shop/Agent.java:4 Tools.read",
                        "0 shop/Agent.java:5 Tools.read",
                        "0 shop/Agent.java:6 calls Helper.twice",
                        "1 shop/Helper.java:4 Tools.read",
                        "1 shop/Helper.java:5 Tools.read");
    }

    @Test
    void aPathLeadsIntoAnotherCompilation() {
        ReportedCompilation library = new ReportedCompilation(folder.resolve("library"))
                .source("shop/Tools.java", TOOLS)
                .source(
                        "shop/Helper.java",
                        HELPER.replace("class", "public class").replace("static", "public static"))
                .compile();

        compilation
                .without("shop/Tools.java")
                .source("app/Agent.java", AGENT.replace("package shop", "package app; import shop.*"))
                .on(library.classes())
                .compile();

        assertThat(steps(compilation.result("ChainTooDeep")))
                .endsWith("1 shop/Helper.java:4 Tools.read", "1 shop/Helper.java:5 Tools.read");
    }

    @Test
    void aDeclarationThatTheMessageNamesIsARelatedLocation() {
        compilation.source("shop/Refunds.java", """
                        package shop;
                        import io.afterproof.*;
                        @Guarded
                        interface Refunds {
                            @ReadOnly
                            String read(String id);
                            @Mutating
                            @VerifyAfter("isDone")
                            void refund(String id);
                            default boolean isDone(String id) { return true; }
                        }
                        """).compile();

        JsonObject result = compilation.result("VerifierVacuous");
        assertThat(startLine(result.getAsJsonArray("locations").get(0).getAsJsonObject()))
                .isEqualTo(10);
        JsonObject related = result.getAsJsonArray("relatedLocations").get(0).getAsJsonObject();
        assertThat(startLine(related)).isEqualTo(9);
        assertThat(message(related)).isEqualTo("Refunds.refund");
    }

    @Test
    void anAcceptedFindingOnADeclarationIsSuppressed() {
        compilation
                .source("shop/Suspects.java", SUSPECT.replace("String cancel", """
                        @io.afterproof.SuppressGuard(value = "SuspectMutation", reason = "a name only, OPS-1")
                            String cancel"""))
                .compile();

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.output()).doesNotContain("Afterproof");
        JsonObject suppression = suppression(compilation.result("SuspectMutation"));
        assertThat(suppression.get("kind").getAsString()).isEqualTo("inSource");
        assertThat(suppression.get("justification").getAsString()).isEqualTo("a name only, OPS-1");
        assertThat(startLine(suppression.getAsJsonObject("location"))).isEqualTo(4);
    }

    @Test
    void anAcceptedFindingInABodyIsSuppressed() {
        compilation
                .source(
                        "shop/Agent.java",
                        accepted("@io.afterproof.SuppressGuard(value = \"ChainTooDeep\", reason = \"short, OPS-2\")"))
                .compile();

        assertThat(compilation.succeeded()).isTrue();
        JsonObject result = compilation.result("ChainTooDeep");
        assertThat(suppression(result).get("justification").getAsString()).isEqualTo("short, OPS-2");
        assertThat(startLine(suppression(result).getAsJsonObject("location"))).isEqualTo(3);
        assertThat(steps(result)).hasSize(4);
    }

    @Test
    void whatAChainLimitAllowsIsSuppressed() {
        compilation
                .source(
                        "shop/Agent.java",
                        accepted("@io.afterproof.ChainLimit(depth = 6, reason = \"reviewed, OPS-3\")"))
                .compile();

        assertThat(compilation.succeeded()).isTrue();
        JsonObject result = compilation.result("ChainTooDeep");
        assertThat(message(result))
                .startsWith("4 tool calls follow one another here")
                .contains("Tools allows 3");
        assertThat(startLine(result.getAsJsonArray("locations").get(0).getAsJsonObject()))
                .isEqualTo(8);
        assertThat(suppression(result).get("justification").getAsString()).isEqualTo("reviewed, OPS-3");
        assertThat(startLine(suppression(result).getAsJsonObject("location"))).isEqualTo(3);
    }

    @Test
    void aChainLimitThatNothingNeedsIsNotListed() {
        compilation
                .source(
                        "shop/Agent.java",
                        accepted("@io.afterproof.ChainLimit(depth = 6, reason = \"reviewed, OPS-3\")")
                                .replace("tools.read(\"4\");", ""))
                .compile();

        assertThat(compilation.results()).isEmpty();
    }

    @Test
    void warningsThatAreErrorsAreErrorsHereToo() {
        compilation.source("shop/Suspects.java", SUSPECT).compile("-Aafterproof.warnings=error");

        assertThat(level("SuspectMutation")).isEqualTo("error");
    }

    @Test
    void warningsThatAreOffAreNotListed() {
        compilation.source("shop/Suspects.java", SUSPECT).compile("-Aafterproof.warnings=off");

        assertThat(compilation.results()).isEmpty();
    }

    @Test
    void aPartialViewIsANotification() throws IOException {
        ReportedCompilation library = new ReportedCompilation(folder.resolve("library"))
                .source("shop/Tools.java", TOOLS)
                .source(
                        "shop/Helper.java",
                        HELPER.replace("class", "public class").replace("static", "public static"))
                .compile();
        Files.delete(library.classes().resolve("afterproof_summaries/shop.Helper"));

        compilation
                .without("shop/Tools.java")
                .source("app/Agent.java", AGENT.replace("package shop", "package app; import shop.*"))
                .on(library.classes())
                .compile();

        assertThat(compilation.results()).isEmpty();
        JsonObject invocation = invocation();
        assertThat(invocation.get("executionSuccessful").getAsBoolean()).isTrue();
        JsonObject notification =
                invocation.getAsJsonArray("toolExecutionNotifications").get(0).getAsJsonObject();
        assertThat(notification.get("level").getAsString()).isEqualTo("note");
        assertThat(notification.getAsJsonObject("descriptor").get("id").getAsString())
                .isEqualTo("Afterproof/Partial");
        assertThat(message(notification)).contains("shop.Helper");
    }

    @Test
    void withoutFindingsThereIsAFileWithoutResults() {
        compilation.compile();

        assertThat(compilation.succeeded()).isTrue();
        assertThat(compilation.results()).isEmpty();
        assertThat(invocation()).hasToString("{\"executionSuccessful\":true}");
    }

    @Test
    void withoutToolsThereIsAFileWithoutResults() {
        compilation
                .without("shop/Tools.java")
                .source("shop/Plain.java", "package shop; class Plain {}")
                .compile();

        assertThat(compilation.results()).isEmpty();
    }

    @Test
    void whatWasFoundBeforeErrorsOfTheCompilerIsThere() {
        compilation
                .source("shop/Suspects.java", SUSPECT)
                .source("shop/Broken.java", "package shop; class Broken { int x = \"text\"; }")
                .compile();

        assertThat(compilation.output()).contains("incompatible types");
        assertThat(compilation.result("SuspectMutation")).isNotNull();
    }

    /** A known gap: javac starts no processor behind a syntax error, and only processors are told the options. */
    @Test
    void aSourceThatCannotBeParsedLeavesNoFile() {
        compilation.source("shop/Broken.java", "package shop; class Broken {").compile();

        assertThat(compilation.output()).contains("reached end of file").doesNotContain("Afterproof");
        assertThat(compilation.file()).doesNotExist();
    }

    @Test
    void withoutAnnotationProcessingThePluginIsAskedItself() {
        compilation
                .source("shop/Agent.java", accepted(""))
                .compileAsking(List.of("-proc:none", "-Xplugin:Afterproof afterproof.sarif=" + compilation.file()));

        assertThat(compilation.results())
                .extracting(result -> result.get("ruleId").getAsString())
                .containsExactly("Afterproof/ChainTooDeep", "Afterproof/GuardMissing");
    }

    @Test
    void anArgumentThatThePluginDoesNotKnowIsAnError() {
        compilation.compileAsking(List.of("-Xplugin:Afterproof sarif=x"));

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.output())
                .containsOnlyOnce("[Afterproof/")
                .contains("[Afterproof/NotYetSupported] -Xplugin:Afterproof sarif=x is not supported");
    }

    @Test
    void aFolderCannotBeWrittenToAndThatIsOneError() throws IOException {
        Files.createDirectories(compilation.file());

        compilation.compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.output())
                .containsOnlyOnce("error:")
                .contains("[Afterproof/ReportUnwritable]", "afterproof.sarif cannot be written: it is a folder.");
    }

    @Test
    void aFileInTheWayIsOneError() throws IOException {
        Files.writeString(folder.resolve("reports"), "");

        compilation.compile();

        assertThat(compilation.succeeded()).isFalse();
        assertThat(compilation.output()).containsOnlyOnce("error:").contains("cannot be written: ");
    }

    @Test
    void thePluginTellsOfItsOwnFileOnce() throws IOException {
        Files.createDirectories(compilation.file());

        compilation.compileAsking(List.of("-proc:none", "-Xplugin:Afterproof afterproof.sarif=" + compilation.file()));

        assertThat(compilation.output()).containsOnlyOnce("[Afterproof/ReportUnwritable]");
    }

    @Test
    void theSameSourcesGiveTheSameBytesWhereverTheyLie() {
        compilation
                .source("shop/Helper.java", HELPER)
                .source("shop/Agent.java", AGENT)
                .compile();
        ReportedCompilation elsewhere = new ReportedCompilation(folder.resolve("elsewhere"))
                .source("shop/Agent.java", AGENT)
                .source("shop/Helper.java", HELPER)
                .source("shop/Tools.java", TOOLS)
                .compile();

        assertThat(elsewhere.text()).isEqualTo(compilation.text()).doesNotContain(folder.toString());
    }

    @Test
    void aFindingKeepsItsFingerprintWhenItsLinesMove() {
        compilation
                .source("shop/Helper.java", HELPER)
                .source("shop/Agent.java", AGENT)
                .compile();
        String before = fingerprint(compilation.result("ChainTooDeep"));

        compilation
                .source("shop/Helper.java", HELPER.replace("class", "\n\n/** More. */\nclass"))
                .source("shop/Agent.java", AGENT.replace("    void", "    int field;\n\n    void"))
                .compile();

        assertThat(fingerprint(compilation.result("ChainTooDeep"))).isEqualTo(before);
    }

    @Test
    void findingsAlikeInOneMethodHaveFingerprintsOfTheirOwn() {
        compilation.source("shop/Agent.java", """
                        package shop;
                        class Agent {
                            void run(Tools tools, java.util.List<String> ids) {
                                for (String id : ids) { tools.read(id); }
                                for (String id : ids) { tools.read(id); }
                            }
                        }
                        """).compile();

        assertThat(compilation.results())
                .hasSize(2)
                .extracting(SarifReportTest::fingerprint)
                .doesNotHaveDuplicates();
    }

    private static String accepted(String annotation) {
        return PLAIN_AGENT.replace("ACCEPTANCE", annotation);
    }

    private String level(String name) {
        return compilation.result(name).get("level").getAsString();
    }

    private JsonObject invocation() {
        return compilation.run().getAsJsonArray("invocations").get(0).getAsJsonObject();
    }

    private static String message(JsonObject of) {
        return of.getAsJsonObject("message").get("text").getAsString();
    }

    private static JsonObject region(JsonObject result) {
        return result.getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation")
                .getAsJsonObject("region");
    }

    private static JsonObject logical(JsonObject result) {
        return result.getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("logicalLocations")
                .get(0)
                .getAsJsonObject();
    }

    private static int startLine(JsonObject location) {
        return location.getAsJsonObject("physicalLocation")
                .getAsJsonObject("region")
                .get("startLine")
                .getAsInt();
    }

    private static String uri(JsonObject location) {
        return location.getAsJsonObject("physicalLocation")
                .getAsJsonObject("artifactLocation")
                .get("uri")
                .getAsString();
    }

    private static JsonObject suppression(JsonObject result) {
        return result.getAsJsonArray("suppressions").get(0).getAsJsonObject();
    }

    private static String fingerprint(JsonObject result) {
        return result.getAsJsonObject("partialFingerprints")
                .get("afterproofFinding/v1")
                .getAsString();
    }

    private static List<String> steps(JsonObject result) {
        JsonObject flow = result.getAsJsonArray("codeFlows").get(0).getAsJsonObject();
        JsonObject thread = flow.getAsJsonArray("threadFlows").get(0).getAsJsonObject();
        return ReportedCompilation.objects(thread.getAsJsonArray("locations")).stream()
                .map(step -> {
                    JsonObject location = step.getAsJsonObject("location");
                    return step.get("nestingLevel") + " " + uri(location) + ":" + startLine(location) + " "
                            + message(location);
                })
                .toList();
    }
}
