package io.afterproof.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that goes when it is closed, and with the program if that ends first. */
public final class TemporaryFolder implements AutoCloseable {
    private static final int TRIES = 10;

    private final Path path;
    private final Runnable first;
    private @Nullable AtExit atExit;
    private boolean gone;

    private TemporaryFolder(Path path, Runnable first) {
        this.path = path;
        this.first = first;
    }

    /** A new, empty folder below the system's folder for temporary files. */
    public static TemporaryFolder create() {
        return create(() -> {});
    }

    /**
     * A new, empty folder below the system's folder for temporary files.
     *
     * @param first what is done before it goes
     * @throws UncheckedIOException if there can be none
     */
    public static TemporaryFolder create(Runnable first) {
        TemporaryFolder folder;
        try {
            folder = new TemporaryFolder(Files.createTempDirectory("afterproof-sample-"), first);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no temporary folder could be made in " + System.getProperty("java.io.tmpdir")
                            + "; choose another one with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
                    e);
        }
        try {
            folder.atExit = AtExit.run("temporary-folder", folder::delete);
        } catch (IllegalStateException theProgramEnds) {
            folder.delete();
            throw theProgramEnds;
        }
        return folder;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        delete();
        if (atExit != null) {
            atExit.callOff();
        }
    }

    private synchronized void delete() {
        if (gone) {
            return;
        }
        first.run();
        for (int left = TRIES - 1; !gone; left--) {
            try {
                deleteAll();
                gone = true;
            } catch (IOException | UncheckedIOException e) {
                if (left == 0) {
                    throw new IllegalStateException("the temporary folder " + path + " could not be removed", e);
                } // while it is emptied, somebody may still write into it
            }
        }
    }

    private void deleteAll() throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> deepestFirst = below.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException alreadyGone) {
            if (Files.exists(path)) {
                throw alreadyGone;
            }
        }
    }
}
