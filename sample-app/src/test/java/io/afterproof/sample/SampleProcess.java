package io.afterproof.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The sample in a process of its own, with a folder of its own for temporary files. */
public record SampleProcess(Process process) implements AutoCloseable {
    /** Starts it. */
    public static SampleProcess start(Path temporary, String... arguments) throws IOException {
        return start(temporary, Map.of(), arguments);
    }

    /** Starts it with this in its environment. */
    public static SampleProcess start(Path temporary, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                SampleApp.class.getName());
        ProcessBuilder command = new ProcessBuilder(
                        Stream.concat(java.stream(), Stream.of(arguments)).toList())
                .redirectErrorStream(true);
        command.environment().putAll(environment);
        return new SampleProcess(command.start());
    }

    /** The process of the agent in scene 8, which is started as soon as it is announced. */
    public List<ProcessHandle> agents() throws IOException {
        String line = "";
        while (!line.contains("process 1")) {
            line = Objects.requireNonNull(process.inputReader(UTF_8).readLine(), "the sample has ended");
        }
        List<ProcessHandle> agents = process.children().toList();
        while (agents.isEmpty() && process.isAlive()) {
            agents = process.children().toList();
        }
        return agents;
    }

    /** Stops it as Ctrl-C does, and waits for its end; the rest of what it said. */
    public String stop() throws IOException, InterruptedException {
        process.toHandle().destroy(); // unlike Process.destroy it leaves the output open
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on");
        }
        return said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
