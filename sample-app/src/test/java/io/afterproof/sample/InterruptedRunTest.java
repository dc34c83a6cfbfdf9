package io.afterproof.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.sample.store.Stores;
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

/** Given the sample as a process of its own, when it is stopped by a signal, then it leaves nothing behind. */
final class InterruptedRunTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {Stores.H2, Stores.POSTGRES})
    void aRunThatIsStoppedLeavesNoProcessAndNoFile(String store) throws Exception {
        List<ProcessHandle> started;
        try (SampleProcess sample = SampleProcess.start(temporary, "--scene", "8", "--store", store)) {
            started = Stream.concat(sample.agents().stream(), servers()).toList();

            assertThat(sample.stop()).doesNotContain("run-sample:", "Exception");
        }

        assertThat(started).hasSize(store.equals(Stores.POSTGRES) ? 2 : 1);
        for (ProcessHandle process : started) {
            process.onExit().get(60, TimeUnit.SECONDS);
        }
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void theAgentDoesNotOutliveASampleThatIsKilled() throws Exception {
        List<ProcessHandle> agents;
        try (SampleProcess sample = SampleProcess.start(temporary, "--scene", "8")) {
            agents = sample.agents();
        }

        assertThat(agents).isNotEmpty();
        for (ProcessHandle agent : agents) {
            agent.onExit().get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void aFolderForTemporaryFilesThatIsNotThereIsNamed() throws Exception {
        Path nowhere = temporary.resolve("not there");
        try (SampleProcess sample = SampleProcess.start(nowhere, "--scene", "1")) {
            String said = new String(sample.process().getInputStream().readAllBytes(), UTF_8);

            assertThat(sample.process().waitFor()).isEqualTo(1);
            assertThat(said).contains("run-sample: no temporary folder could be made in " + nowhere);
        }
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
