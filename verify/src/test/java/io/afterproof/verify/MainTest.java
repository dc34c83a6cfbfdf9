package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command: its exit codes, and one message for each. */
final class MainTest {
    private static final String TOOLS = """
            package shop;
            import io.afterproof.*;
            @Guarded
            @SuppressGuard(value = "GuardMissing", reason = "a test")
            interface Tools {
                String read(String id);
            }
            class Desk {
                void work(Tools tools) {
                    tools.read("1");
                    tools.read("2");
                    tools.read("3");
            %s
                }
            }
            """;
    private static final Sources CLEAN = Sources.of("Desk.java", TOOLS.formatted(""));
    private static final Sources TOO_DEEP = Sources.of("Desk.java", TOOLS.formatted("        tools.read(\"4\");"));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private static String library() {
        return Sources.library().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void nothingIsToldOfCleanClasses() {
        CLEAN.compile(folder);

        assertThat(run("--classpath", library(), folder.toString())).isZero();
        assertThat(out + "" + err).isEmpty();
    }

    @Test
    void aFindingIsToldInTheFormOfJavacWithItsMethod() {
        TOO_DEEP.compile(folder);

        assertThat(run("--classpath", library(), folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("shop/Desk.java:13: error: [Afterproof/ChainTooDeep] 4 tool calls follow one another")
                .contains("Tools.read  (Desk.java:10)")
                .contains("in shop.Desk.work")
                .endsWith("1 error" + System.lineSeparator());
    }

    @Test
    void withoutDebugInformationTheClassAndTheMethodAreTold() {
        TOO_DEEP.compile(folder, "-g:none");

        assertThat(run("--classpath", library(), folder.toString())).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("shop/Desk.class: error: [Afterproof/ChainTooDeep]")
                .contains("in shop.Desk.work");
    }

    @Test
    void jarsAreReadLikeFolders() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        TOO_DEEP.compile(classes);
        Path jar = jar(classes);

        assertThat(run("-cp", library(), jar.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Desk.java:13");
    }

    @Test
    void helpExplainsTheExitCodes() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--classpath", "--warnings", "Exit codes", "Needs a JDK");
    }

    @Test
    void withoutClassesThereIsNothingToDo() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("DIR|JAR");
    }

    @Test
    void anUnknownValueOfWarningsIsRefused() {
        assertThat(run("--warnings", "loud", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("warnings is error or off, not \"loud\".");
    }

    @Test
    void whatDoesNotExistCannotBeRead() {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere does not exist.");
    }

    @Test
    void aClassPathEntryThatDoesNotExistIsNamed() {
        CLEAN.compile(folder);
        String typo = folder.resolve("anotations.jar").toString();

        assertThat(run("--classpath", library() + File.pathSeparator + typo, folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("The class path names " + typo + ", which does not exist.");
    }

    @Test
    void aMissingFolderOfJarsIsNamedAsItWasGiven() {
        CLEAN.compile(folder);

        assertThat(run("--classpath", "liib/*", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("The class path names liib/*, and that folder cannot be read.");
    }

    @Test
    void withoutTheClassPathTheCheckIsPartial() throws IOException {
        TOO_DEEP.compile(folder);
        Path report = folder.resolve("verify.sarif");

        assertThat(run("--sarif", report.toString(), folder.toString())).isZero();
        assertThat(err.toString())
                .startsWith("shop/Desk.java: note: [Afterproof/Partial]")
                .contains("io.afterproof.Guarded")
                .containsOnlyOnce("[Afterproof/");
        assertThat(Files.readString(report))
                .containsSubsequence("\"toolExecutionNotifications\"", "Afterproof/Partial", "io.afterproof.Guarded");
    }

    @Test
    void whatIsNoClassFileIsNamed() throws IOException {
        Files.writeString(folder.resolve("Odd.class"), "odd");

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Odd.class is no class file.");
    }

    @Test
    void aDamagedClassFileIsNamed() throws IOException {
        CLEAN.compile(folder);
        Path desk = folder.resolve("shop/Desk.class");
        byte[] bytes = Files.readAllBytes(desk);
        Files.write(desk, java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Desk.class cannot be read as a class file");
    }

    @Test
    void classesOfANewerJavaAreRefusedWithTheOneThatIsNeeded() throws IOException {
        CLEAN.compile(folder);
        Path desk = folder.resolve("shop/Desk.class");
        byte[] bytes = Files.readAllBytes(desk);
        bytes[7] = (byte) (Runtime.version().feature() + 44 + 1);
        Files.write(desk, bytes);

        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(err.toString())
                .contains("Run it on a JDK " + (Runtime.version().feature() + 1) + " or newer.");
    }

    private Path jar(Path classes) throws IOException {
        Path jar = folder.resolve("desk.jar");
        try (var zip = new java.util.zip.ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new java.util.zip.ZipEntry(
                        classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void whatIsFoundIsInTheSarifFileWithItsPath() throws IOException {
        TOO_DEEP.compile(folder);
        Path report = folder.resolve("reports/verify.sarif");

        int code = run("--sarif", report.toString(), "--classpath", library(), folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(Files.readString(report))
                .contains("\"name\": \"afterproof-verify\"")
                .containsOnlyOnce("\"ruleId\": \"Afterproof/ChainTooDeep\"")
                .contains("\"fullyQualifiedName\": \"shop.Desk.work(shop.Tools)\"")
                .containsSubsequence(
                        "\"codeFlows\"",
                        "\"startLine\": 10",
                        "\"startLine\": 11",
                        "\"startLine\": 12",
                        "\"startLine\": 13");
    }

    @Test
    void whatWasAcceptedIsInTheSarifFileWithTheReason() throws IOException {
        Sources.of(
                        "Desk.java",
                        TOOLS.formatted("        tools.read(\"4\");")
                                .replace(
                                        "class Desk",
                                        "@SuppressGuard(value = \"ChainTooDeep\", reason = \"looked at\")\nclass Desk"))
                .compile(folder);
        Path report = folder.resolve("verify.sarif");

        int code = run("--sarif", report.toString(), "--classpath", library(), folder.toString());

        assertThat(code).isZero();
        assertThat(Files.readString(report))
                .contains("\"ruleId\": \"Afterproof/ChainTooDeep\"", "\"justification\": \"looked at\"");
    }

    @Test
    void aSarifFileThatCannotBeWrittenIsAnErrorBeforeAnythingIsLookedAt() {
        TOO_DEEP.compile(folder);

        assertThat(run("--sarif", folder.toString(), "--classpath", library(), folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("cannot be written: it is a folder").doesNotContain("ChainTooDeep");
    }
}
