package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is generated, to the byte: each folder below {@code goldens} holds sources, and beside them in {@code expected}
 * all that is generated from them. {@code -Dafterproof.goldens=write} writes it anew, for a person to read and commit.
 */
final class GoldenTest {
    private static final boolean WRITES = "write".equals(System.getProperty("afterproof.goldens"));

    @TestFactory
    Stream<DynamicTest> generatedFilesAreAsTheyWereReviewed() throws IOException {
        try (Stream<Path> folders = Files.list(Compiled.resource("goldens"))) {
            return folders
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .map(name -> DynamicTest.dynamicTest(name, () -> check(name)))
                    .toList()
                    .stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> sourcesInAnotherOrderMakeNoDifference() throws IOException {
        try (Stream<Path> folders = Files.list(Compiled.resource("goldens"))) {
            return folders
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .map(name -> DynamicTest.dynamicTest(name, () -> compareReversed(name)))
                    .toList()
                    .stream();
        }
    }

    private static void check(String name) throws IOException {
        Compiled compiled = compile(name, sources(name));
        Path expected = Path.of("src", "test", "resources", "goldens", name, "expected");
        if (WRITES) {
            for (String path : compiled.generatedPaths()) {
                Path file = expected.resolve(path + ".golden");
                Files.createDirectories(file.getParent());
                Files.writeString(file, compiled.generated(path));
            }
        }
        for (String path : compiled.generatedPaths()) {
            Path file = expected.resolve(path + ".golden");
            if (!Files.exists(file)) {
                fail("There is no golden file " + file + ". Write it with"
                        + " mvn -pl processor -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dafterproof.goldens=write, read it, and commit it. It would be:\n\n"
                        + compiled.generated(path));
            }
            assertThat(compiled.generated(path)).as(path).isEqualTo(Compiled.read(file));
        }
        assertThat(goldens(expected)).isEqualTo(compiled.generatedPaths());
    }

    private static void compareReversed(String name) {
        List<JavaFileObject> reversed = new ArrayList<>(sources(name));
        Collections.reverse(reversed);

        Compiled once = compile(name, sources(name));
        Compiled again = compile(name, reversed);

        assertThat(again.generatedPaths()).isEqualTo(once.generatedPaths()).isNotEmpty();
        for (String path : once.generatedPaths()) {
            assertThat(again.generated(path)).as(path).isEqualTo(once.generated(path));
        }
    }

    private static Compiled compile(String name, List<JavaFileObject> sources) {
        List<JavaFileObject> all = new ArrayList<>(sources);
        all.addAll(Compiled.folder("frameworks"));
        Compiled compiled = Compiled.of(all, Compiled.STRICT.toArray(String[]::new));
        assertThat(compiled.messages()).as(name).isEmpty();
        assertThat(compiled.succeeded()).isTrue();
        return compiled;
    }

    private static List<JavaFileObject> sources(String name) {
        return Compiled.folder("goldens/" + name);
    }

    private static List<String> goldens(Path expected) throws IOException {
        try (Stream<Path> files = Files.walk(expected)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> expected.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replaceFirst("\\.golden$", ""))
                    .sorted()
                    .toList();
        }
    }
}
