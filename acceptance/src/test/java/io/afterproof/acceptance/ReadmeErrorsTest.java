package io.afterproof.acceptance;

import static io.afterproof.acceptance.Commands.classPath;
import static io.afterproof.acceptance.Commands.jar;
import static io.afterproof.acceptance.Commands.javac;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.afterproof.acceptance.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's example, compiled with the tools its reader has. */
class ReadmeErrorsTest {
    private static final Pattern EXAMPLE = Pattern.compile("```java (wrong|right)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    private String unverified = "";
    private String tooDeep = "";
    private String right = "";

    @BeforeEach
    void readExamples() throws IOException {
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of(System.getProperty("readme"))));
        assertThat(examples.find()).isTrue();
        unverified = examples.group(2);
        assertThat(examples.find()).isTrue();
        tooDeep = examples.group(2);
        assertThat(examples.find()).isTrue();
        assertThat(examples.group(1)).isEqualTo("right");
        right = examples.group(2);
    }

    private static int lineOf(String text, String source) {
        return lineAt(source.indexOf(text), source);
    }

    private static int lastLineOf(String text, String source) {
        return lineAt(source.lastIndexOf(text), source);
    }

    private static int lineAt(int offset, String source) {
        return 1 + (int) source.chars().limit(offset).filter(c -> c == '\n').count();
    }

    private Path write(String source) throws IOException {
        Path file = folder.resolve("src/main/java/shop/ShopTools.java");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source);
    }

    private Ended compile(String source, String... options) throws IOException {
        Path file = write(source);
        return javac(
                folder,
                Stream.concat(Stream.of(options), Stream.of("-d", "classes", file.toString()))
                        .toList());
    }

    private boolean leftNoClasses() throws IOException {
        Path classes = folder.resolve("classes");
        if (!Files.exists(classes)) {
            return true;
        }
        try (Stream<Path> files = Files.walk(classes)) {
            return files.noneMatch(file -> file.toString().endsWith(".class"));
        }
    }

    @Test
    void plainJavacRefusesAMutationThatNothingReadsBack() throws IOException {
        Ended ended =
                compile(unverified, "-cp", classPath("annotations", "runtime"), "-processorpath", jar("processor"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("ShopTools.java:" + lineOf("@Mutating void refund", unverified)
                        + ": error: [Afterproof/MutatingWithoutVerifier]")
                .contains("1 error\n");
    }

    @Test
    void plainJavacRefusesAChainThatRunsTooDeepBeforeItWritesAnything() throws IOException {
        Ended ended = compile(tooDeep, "-cp", classPath("annotations", "runtime"), "-processorpath", jar("processor"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains(
                        "ShopTools.java:" + lastLineOf("tools.refund(", tooDeep) + ": error: [Afterproof/ChainTooDeep]")
                .contains("1 error\n");
        assertThat(leftNoClasses()).isTrue();
    }

    @Test
    void plainJavacAcceptsTheMendedExample() throws IOException {
        Ended ended = compile(
                right,
                "-Xlint:all",
                "-Werror",
                "-cp",
                classPath("annotations", "runtime"),
                "-processorpath",
                jar("processor"));

        assertThat(ended.output()).isEmpty();
        assertThat(ended.code()).isZero();
        assertThat(folder.resolve("classes/shop/GuardedShopTools.class")).exists();
    }

    @Test
    void whereTheProcessorDoesNotRunTheMissingGuardIsAnError() throws IOException {
        Ended ended = compile(right, "-proc:none", "-cp", classPath("annotations", "runtime", "processor"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("[Afterproof/GuardMissing]");
    }

    @Test
    void onNewerJdksTheJarOnTheClassPathAloneIsNotSilent() throws IOException {
        assumeTrue(Runtime.version().feature() >= 23, "up to JDK 22 such a processor runs");

        Ended ended = compile(right, "-cp", classPath("annotations", "runtime", "processor"));

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output())
                .contains("ShopTools.java:" + lineOf("interface ShopTools", right))
                .contains("[Afterproof/GuardMissing]")
                .contains("-proc:full");
        assertThat(leftNoClasses()).isTrue();
    }

    @Test
    void mavenReportsTheSameErrorsAtTheSameLines() throws IOException {
        for (String source : List.of(unverified, tooDeep)) {
            write(source);
            Files.writeString(folder.resolve("pom.xml"), POM);

            Ended ended = Commands.run(
                    folder,
                    List.of(
                            Path.of(System.getProperty("maven.home"), "bin", "mvn")
                                    .toString(),
                            "-B",
                            "-o",
                            "-q",
                            "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                            "-Dannotations.jar=" + jar("annotations"),
                            "-Druntime.jar=" + jar("runtime"),
                            "-Dprocessor.jar=" + jar("processor"),
                            "compile"));

            assertThat(ended.code()).as(ended.output()).isEqualTo(1);
            assertThat(ended.output())
                    .contains(
                            source.equals(unverified)
                                    ? "ShopTools.java:[" + lineOf("@Mutating void refund", source)
                                    : "ShopTools.java:[" + lastLineOf("tools.refund(", source))
                    .contains(
                            source.equals(unverified)
                                    ? "Afterproof/MutatingWithoutVerifier"
                                    : "Afterproof/ChainTooDeep");
        }
    }

    // The jars of this build are not in a repository, so they are named as files.
    private static final String POM = """
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <modelVersion>4.0.0</modelVersion>
              <groupId>shop</groupId>
              <artifactId>shop</artifactId>
              <version>1</version>
              <properties>
                <maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>
              <dependencies>
                <dependency>
                  <groupId>io.afterproof</groupId>
                  <artifactId>afterproof-annotations</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>${annotations.jar}</systemPath>
                </dependency>
                <dependency>
                  <groupId>io.afterproof</groupId>
                  <artifactId>afterproof-runtime</artifactId>
                  <version>1</version>
                  <scope>system</scope>
                  <systemPath>${runtime.jar}</systemPath>
                </dependency>
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                    <configuration>
                      <compilerArgs>
                        <arg>-processorpath</arg>
                        <arg>${processor.jar}</arg>
                      </compilerArgs>
                    </configuration>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.5.0</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
}
