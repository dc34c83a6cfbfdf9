package io.afterproof.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.sample.store.Stores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Given the sample as a process of its own, when it ends or is stopped by a signal, then it leaves nothing behind. */
final class InterruptedRunTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {Stores.H2, Stores.POSTGRES})
    void aRunThatIsStoppedLeavesNoProcessAndNoFile(String store) throws Exception {
        Process sample = start("--scene", "8", "--store", store);
        List<ProcessHandle> started;
        try (BufferedReader output = sample.inputReader(UTF_8)) {
            started = Stream.concat(agents(sample, output), servers()).toList();
            sample.destroy();
            assertThat(sample.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(started).isNotEmpty();
        for (ProcessHandle process : started) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theAgentDoesNotOutliveASampleThatIsKilled() throws Exception {
        Process sample = start("--scene", "8");
        List<ProcessHandle> agents;
        try (BufferedReader output = sample.inputReader(UTF_8)) {
            agents = agents(sample, output).toList();
            sample.destroyForcibly().waitFor();
        }

        assertThat(agents).isNotEmpty();
        for (ProcessHandle agent : agents) {
            agent.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFolderForTemporaryFilesThatIsNotThereIsNamed() throws Exception {
        Path nowhere = temporary.resolve("not there");
        Process sample = start(nowhere, "--scene", "1");

        String output = new String(sample.getInputStream().readAllBytes(), UTF_8);

        assertThat(sample.waitFor()).isEqualTo(1);
        assertThat(output).contains("run-sample: ", nowhere.toString()).doesNotContain("\tat ");
    }

    private Process start(String... arguments) throws IOException {
        return start(temporary, arguments);
    }

    private static Process start(Path temporary, String... arguments) throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                SampleApp.class.getName());
        return new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
    }

    /** The process of the agent, which is started as soon as it is announced. */
    private static Stream<ProcessHandle> agents(Process sample, BufferedReader output) {
        assertThat(output.lines().anyMatch(line -> line.contains("process 1"))).isTrue();
        List<ProcessHandle> agents = sample.children().toList();
        while (agents.isEmpty() && sample.isAlive()) {
            agents = sample.children().toList();
        }
        return agents.stream();
    }

    /** The servers that run in the temporary folder, which are children of nobody. */
    private Stream<ProcessHandle> servers() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> file.endsWith("postmaster.pid")).toList().stream()
                    .map(InterruptedRunTest::pid)
                    .flatMap(pid -> ProcessHandle.of(pid).stream());
        }
    }

    private static long pid(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
