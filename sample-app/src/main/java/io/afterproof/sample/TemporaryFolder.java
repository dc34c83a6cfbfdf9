package io.afterproof.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that goes when it is closed, and with the program if that ends first. */
public final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Thread atExit = new Thread(this::delete, "temporary-folder");

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    /** A new, empty folder below the system's folder for temporary files. */
    public static TemporaryFolder create() {
        try {
            TemporaryFolder folder = new TemporaryFolder(Files.createTempDirectory("afterproof-sample-"));
            Runtime.getRuntime().addShutdownHook(folder.atExit);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder could be made", e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private void delete() {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary folder " + path + " could not be removed", e);
        }
    }
}
