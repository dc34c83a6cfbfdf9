package io.afterproof.acceptance;

import io.afterproof.acceptance.Commands.Ended;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The sources of a library, unpacked, to be compiled in several ways. */
final class CodeBase {
    private final Path folder;
    private final List<Path> sources;

    /** @param folder for this code base alone */
    CodeBase(Path folder, Path jar) throws IOException {
        this.folder = folder;
        this.sources = unpacked(jar, folder.resolve("src"));
    }

    int size() {
        return sources.size();
    }

    /** Runs javac, with its output in a folder of that name. */
    Ended compile(String name, String... options) throws IOException {
        Stream<String> files =
                sources.stream().map(source -> folder.relativize(source).toString());
        List<String> arguments = Stream.of(
                        Stream.of("-nowarn", "-encoding", "UTF-8", "-d", name), Stream.of(options), files)
                .flatMap(each -> each)
                .map(each -> '"' + each.replace("\\", "\\\\") + '"')
                .toList();
        Files.write(folder.resolve("arguments"), arguments);
        return Commands.javac(folder, List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "@arguments"));
    }

    /** What a compilation left, by path. */
    Map<Path, byte[]> output(String name) throws IOException {
        Path root = folder.resolve(name);
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file), Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** The Java files; not those for newer releases, nor the description of the module. */
    private static List<Path> unpacked(Path jar, Path to) throws IOException {
        List<Path> sources = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                Path file = to.resolve(name).normalize();
                if (name.endsWith(".java")
                        && !name.endsWith("module-info.java")
                        && !name.startsWith("META-INF/")
                        && file.startsWith(to)) {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip.getInputStream(entry), file);
                    sources.add(file);
                }
            }
        }
        return sources;
    }
}
