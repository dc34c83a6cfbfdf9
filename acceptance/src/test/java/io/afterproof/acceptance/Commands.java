package io.afterproof.acceptance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the tools a developer runs, as processes of their own. */
final class Commands {
    /** What a command printed on both of its streams, and how it ended. */
    record Ended(int code, String output) {}

    private Commands() {}

    static Ended javac(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(arguments);
        return run(folder, command);
    }

    static Ended run(Path folder, List<String> command) {
        try {
            Path log = folder.resolve("command.log");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + command);
            }
            return new Ended(process.exitValue(), java.nio.file.Files.readString(log));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String jar(String name) {
        return Path.of(System.getProperty(name + ".jar")).normalize().toString();
    }

    static String classPath(String... names) {
        List<String> jars = new ArrayList<>();
        for (String name : names) {
            jars.add(jar(name));
        }
        return String.join(System.getProperty("path.separator"), jars);
    }
}
