package io.afterproof.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.CompletableFuture.delayedExecutor;
import static java.util.concurrent.TimeUnit.MINUTES;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Another process with the classes of this one. It is told one line and tells lines, both in UTF-8. Its standard input
 * stays open as long as this process lives, so that it can notice when it is alone. It does not outlive being closed.
 */
public final class ChildJvm implements AutoCloseable {
    private static final int LONGEST_LIFE = 10; // minutes

    private final Process process;
    private final BufferedReader output;
    private final AtExit atExit;

    private ChildJvm(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
        this.atExit = AtExit.run("child-jvm", process::destroyForcibly);
        delayedExecutor(LONGEST_LIFE, MINUTES).execute(process::destroyForcibly);
    }

    /** Starts {@code main} with this line on its standard input. */
    public static ChildJvm start(Class<?> main, String line) {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()))
                .redirectError(Redirect.INHERIT);
        try {
            Process process = command.start();
            ChildJvm child = new ChildJvm(process);
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
            return child;
        } catch (IOException e) {
            throw new UncheckedIOException("no second Java process could be started", e);
        }
    }

    /** The next line that it tells; empty if it has ended. */
    public Optional<String> next() {
        try {
            return Optional.ofNullable(output.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills it, as {@code kill -9} does, and returns its exit code. */
    public int kill() {
        process.destroyForcibly();
        return await();
    }

    /** Waits for its end, and returns its exit code. */
    public int await() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        kill();
        atExit.callOff();
    }
}
