package io.afterproof.acceptance;

import static io.afterproof.acceptance.Commands.classPath;
import static io.afterproof.acceptance.Commands.jar;
import static io.afterproof.acceptance.Commands.javac;
import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.acceptance.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that checks class files, run as a command; and the goal that does so in a Maven build. */
class VerifyJarTest {
    private static final String DESK = """
            package shop;

            import io.afterproof.*;

            @Guarded
            interface ShopTools {
                String find(String id);
            }

            final class Desk {
                void work(ShopTools tools) {
                    tools.find("1");
                    tools.find("2");
                    tools.find("3");
                    %s
                }
            }
            """;

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
              </dependencies>
              <build>
                <plugins>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                    <configuration>
                      <proc>none</proc>
                    </configuration>
                  </plugin>
                  <plugin>
                    <groupId>org.apache.maven.plugins</groupId>
                    <artifactId>maven-resources-plugin</artifactId>
                    <version>3.5.0</version>
                  </plugin>
                  <plugin>
                    <groupId>io.afterproof</groupId>
                    <artifactId>afterproof-maven-plugin</artifactId>
                    <version>${afterproof.version}</version>
                    <executions>
                      <execution>
                        <goals>
                          <goal>verify</goal>
                        </goals>
                      </execution>
                    </executions>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;

    @TempDir
    Path folder;

    private void write(String lastCall) throws IOException {
        Path source = folder.resolve("src/main/java/shop/Desk.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, DESK.formatted(lastCall));
    }

    private Ended compileAndVerify(String lastCall) throws IOException {
        write(lastCall);
        Ended compiled = javac(
                folder,
                List.of(
                        "-cp",
                        classPath("annotations", "runtime"),
                        "-processorpath",
                        jar("processor"),
                        "-Xlint:none",
                        "-d",
                        "classes",
                        "src/main/java/shop/Desk.java"));
        // the plugin refuses what the command is to find, so it is compiled without
        if (compiled.code() != 0) {
            Ended bare = javac(
                    folder,
                    List.of(
                            "-cp",
                            classPath("annotations"),
                            "-proc:none",
                            "-d",
                            "classes",
                            "src/main/java/shop/Desk.java"));
            assertThat(bare.code()).as(bare.output()).isZero();
        }
        return command("--classpath", classPath("annotations", "runtime"), "classes");
    }

    private Ended command(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar("verify")));
        command.addAll(List.of(arguments));
        return Commands.run(folder, command);
    }

    @Test
    void theCommandIsSilentAboutCleanClasses() throws IOException {
        Ended ended = compileAndVerify("");

        assertThat(ended.output()).isEmpty();
        assertThat(ended.code()).isZero();
    }

    @Test
    void theCommandFindsWhatThePluginWouldHaveRefused() throws IOException {
        Ended ended = compileAndVerify("tools.find(\"4\");");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("shop/Desk.java:15: error: [Afterproof/ChainTooDeep]");
    }

    @Test
    void theCommandExplainsItself() {
        assertThat(command("--help").code()).isZero();
        assertThat(command("nowhere").code()).isEqualTo(2);
    }

    @Test
    void theJarHoldsOurClassesAndItsLibrariesRelocated() throws IOException {
        try (JarFile verify = new JarFile(jar("verify"))) {
            assertThat(verify.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .filter(name -> !name.startsWith("io/afterproof/verify/")))
                    .containsExactlyInAnyOrder("META-INF/LICENSE", "META-INF/MANIFEST.MF", "META-INF/NOTICE");
        }
    }

    @Test
    void theGoalFailsAMavenBuildWithTheSameMessages() throws IOException {
        write("tools.find(\"4\");");
        Ended failed = maven("-Dafterproof.verify.sarif=target/reports/verify.sarif");

        assertThat(failed.code()).as(failed.output()).isEqualTo(1);
        assertThat(failed.output())
                .contains("shop/Desk.java:15: error: [Afterproof/ChainTooDeep]")
                .contains("afterproof:verify found");
        assertThat(folder.resolve("target/reports/verify.sarif"))
                .content()
                .contains("\"ruleId\": \"Afterproof/ChainTooDeep\"");

        write("");
        Files.delete(folder.resolve("target/classes/shop/Desk.class"));
        Ended passed = maven("-Dafterproof.skip=true");

        assertThat(passed.code()).as(passed.output()).isZero();
    }

    @Test
    void theGoalRefusesAnInputThatDoesNotExist() throws IOException {
        write("");
        Ended refused = maven("-Dafterproof.inputs=target/clases");

        assertThat(refused.code()).as(refused.output()).isEqualTo(1);
        assertThat(refused.output()).contains("afterproof:verify: the input ", "clases does not exist.");
    }

    @Test
    void theGoalIsSilentInAModuleWithoutClasses() throws IOException {
        Ended passed = maven();

        assertThat(passed.code()).as(passed.output()).isZero();
    }

    private Ended maven(String... more) throws IOException {
        Files.writeString(folder.resolve("pom.xml"), POM);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "-o",
                "-q",
                "-Dmaven.repo.local=" + repository(),
                "-Dannotations.jar=" + jar("annotations"),
                "-Dafterproof.version=" + System.getProperty("afterproof.version"),
                "process-classes"));
        command.addAll(List.of(more));
        return Commands.run(folder, command);
    }

    /** The local repository by links, with the artifacts of this build in it, so that the real one stays as it is. */
    private Path repository() throws IOException {
        Path real = Path.of(System.getProperty("maven.repo.local"));
        Path repository = folder.resolve("repository");
        if (Files.exists(repository)) {
            return repository;
        }
        link(real, repository, "io");
        link(real.resolve("io"), repository.resolve("io"), "afterproof");
        String version = System.getProperty("afterproof.version");
        Path root = Path.of(System.getProperty("root"));
        install(repository, "afterproof-parent", version, "pom", root.resolve("pom.xml"));
        install(repository, "afterproof-maven-plugin", version, "pom", root.resolve("maven-plugin/pom.xml"));
        install(repository, "afterproof-maven-plugin", version, "jar", Path.of(jar("maven-plugin")));
        install(
                repository,
                "afterproof-verify",
                version,
                "pom",
                root.resolve("verify/target/dependency-reduced-pom.xml"));
        install(repository, "afterproof-verify", version, "jar", Path.of(jar("verify")));
        return repository;
    }

    private static void link(Path from, Path to, String except) throws IOException {
        Files.createDirectories(to);
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> entries = Files.list(from)) {
            for (Path entry : entries.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(except)) {
                    Files.createSymbolicLink(to.resolve(name), entry);
                }
            }
        }
    }

    private static void install(Path repository, String artifact, String version, String type, Path file)
            throws IOException {
        Path folder = repository.resolve("io/afterproof").resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + version + "." + type));
    }
}
