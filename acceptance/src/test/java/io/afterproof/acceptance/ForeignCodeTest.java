package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.acceptance.Commands.Ended;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Other people's code, which has no tools: with the processor and the plugin at work javac says and writes the same as
 * without them. Gson in every build, larger code bases with {@code -Pforeign-code}.
 */
final class ForeignCodeTest {
    private static final Path FOREIGN = Path.of(Objects.requireNonNull(System.getProperty("foreign.code")));

    @TempDir
    private Path temporary;

    @TestFactory
    Stream<DynamicTest> nothingIsSaidAndTheClassFilesAreTheSame() throws IOException {
        return jars("sources").stream().map(jar -> {
            String name = jar.getFileName().toString();
            return DynamicTest.dynamicTest(name, () -> check(new CodeBase(temporary.resolve(name), jar)));
        });
    }

    private static void check(CodeBase code) throws IOException {
        String libraries =
                jars("libraries").stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Ended bare = code.compile("bare", "-proc:none", "-cp", libraries);
        assertThat(bare.code()).as(bare.output()).isZero();
        Map<Path, byte[]> expected = code.output("bare");
        assertThat(expected).hasSizeGreaterThan(code.size() / 2);

        String processor = Commands.jar("processor");
        Ended inert = code.compile("inert", "-processorpath", processor, "-cp", libraries);
        assertThat(said(inert)).isEqualTo(said(bare));
        assertSame(code.output("inert"), expected);

        String annotations = Commands.classPath("annotations", "runtime") + File.pathSeparator + libraries;
        Ended awake = code.compile("awake", "-processorpath", processor, "-cp", annotations);
        assertThat(said(awake)).isEqualTo(said(bare));
        assertSame(code.output("awake"), expected);
    }

    /** Sorted, each line once: with a processor javac repeats some of its own warnings in each round. */
    private static String said(Ended javac) {
        return javac.code()
                + javac.output()
                        .lines()
                        .filter(line -> !line.matches("\\d+ warnings?"))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static void assertSame(Map<Path, byte[]> files, Map<Path, byte[]> expected) {
        assertThat(files.keySet()).isEqualTo(expected.keySet());
        assertThat(files).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(expected.get(path)));
    }

    private static List<Path> jars(String kind) throws IOException {
        try (Stream<Path> jars = Files.list(FOREIGN.resolve(kind))) {
            return jars.filter(path -> path.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }
}
