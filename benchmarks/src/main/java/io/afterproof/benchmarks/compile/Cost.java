package io.afterproof.benchmarks.compile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What one compilation cost.
 *
 * @param seconds processor time of all threads of the process
 * @param megabytes memory at the peak
 */
record Cost(double seconds, double megabytes) {
    /** Compiles in a fresh virtual machine of that JDK. */
    static Cost of(Path jdk, Path arguments) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        jdk.resolve("bin/java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("benchmarks.classes"),
                        TimedJavac.class.getName(),
                        "@" + arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream out = process.getInputStream()) {
            String[] figures = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            process.waitFor();
            if (figures.length != 3 || !figures[0].equals("0")) {
                throw new IllegalStateException("javac " + Files.readString(arguments) + " failed on " + jdk);
            }
            return new Cost(Long.parseLong(figures[1]) / 1e6, Long.parseLong(figures[2]) / 1024.0);
        }
    }
}
