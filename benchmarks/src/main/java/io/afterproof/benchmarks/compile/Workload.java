package io.afterproof.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sources to be compiled without the plugin and with it; the annotation processor runs on neither side.
 *
 * @param classPath the same on both sides
 */
record Workload(String name, List<Path> sources, List<Path> classPath) {
    /** Writes javac's arguments. */
    Path arguments(Path folder, List<String> options) throws IOException {
        String path = String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
        Path output = Files.createDirectories(folder.resolve("out"));
        Stream<String> all = Stream.of(
                        Stream.of("-proc:none", "-nowarn", "-encoding", "UTF-8", "-d", output.toString(), "-cp", path),
                        options.stream(),
                        sources.stream().map(Path::toString))
                .flatMap(part -> part)
                .map(argument -> '"' + argument.replace("\\", "\\\\") + '"');
        return Files.write(Files.createTempFile(folder, "javac", ".arguments"), all.toList());
    }
}
