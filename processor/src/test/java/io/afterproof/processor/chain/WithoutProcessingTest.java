package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The summaries of a library are found with annotation processing off. */
final class WithoutProcessingTest {
    private static final String PATH = System.getProperty("java.class.path");
    private static final String TOOLS = """
            package lib;
            @io.afterproof.Guarded
            public interface Tools {
                String read(String id);
            }
            """;
    private static final String HELPER = """
            package lib;
            public class Helper {
                public static class Inner {
                    public static void two(Tools tools) { tools.read("1"); tools.read("2"); }
                }
            }
            """;
    private static final String USER = """
            package app;
            class User {
                void four(lib.Tools tools) { lib.Helper.Inner.two(tools); lib.Helper.Inner.two(tools); }
            }
            """;

    @TempDir
    private Path folder;

    private Path library;

    @BeforeEach
    void aLibraryWithSummaries() throws Exception {
        library = folder.resolve("library");
        assertThat(compile(library, Map.of("Tools", TOOLS, "Helper", HELPER), "-cp", PATH, "-processorpath", PATH))
                .isEmpty();
    }

    @Test
    void ofAFolderOnTheClassPathBesideThePlugin() throws Exception {
        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + library))
                .contains("[Afterproof/ChainTooDeep]", "Tools.read  (Helper.java:4)")
                .doesNotContain("Partial");
    }

    @Test
    void ofAJarOnTheClassPathBesideThePlugin() throws Exception {
        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + jar()))
                .contains("[Afterproof/ChainTooDeep]")
                .doesNotContain("Partial");
    }

    @Test
    void aLibraryWithoutThem() throws Exception {
        Files.delete(library.resolve("afterproof_summaries/lib.Helper$Inner"));

        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + library))
                .contains("[Afterproof/Partial]")
                .contains("there is no summary that fits lib.Helper.Inner");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_18)
    void ofAFolderWithThePluginOnAProcessorPath() throws Exception {
        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + library, "-processorpath", PATH))
                .contains("[Afterproof/ChainTooDeep]");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_18)
    void ofAJarWithThePluginOnAProcessorPath() throws Exception {
        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + jar(), "-processorpath", PATH))
                .contains("[Afterproof/ChainTooDeep]");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_17)
    void withThePluginOnAProcessorPathJdk17DoesNotTell() throws Exception {
        assertThat(user("-proc:none", "-cp", PATH + File.pathSeparator + library, "-processorpath", PATH))
                .contains("[Afterproof/Partial]", "does not tell where the summaries are of lib.Helper.Inner")
                .contains("Compile without -proc:none, or with JDK 18 or newer.")
                .doesNotContain("error:");
    }

    private String user(String... options) throws Exception {
        return compile(folder.resolve("out"), Map.of("User", USER), options);
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("a library.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(library)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(library.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    /** By the command, so that the plugin is not loaded with the tests. */
    private String compile(Path output, Map<String, String> sources, String... options) throws Exception {
        Files.createDirectories(output);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString(), "-d", output.toString()));
        command.addAll(List.of(options));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            command.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        javac.waitFor();
        return told;
    }
}
