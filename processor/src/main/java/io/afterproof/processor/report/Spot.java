package io.afterproof.processor.report;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A place in a source file, as files tell it that outlive the compilation and the machine.
 *
 * @param source the file within its source folder: {@code shop/Agent.java}; the same wherever the sources lie
 * @param path the file as a URI relative to the working directory; empty where it does not lie below that, or is not
 *     known
 * @param region where in the file; empty where that is not known
 */
public record Spot(String source, Optional<String> path, Optional<Region> region) {
    /** A place of which only the package and the file's name are known. */
    public static Spot of(String source, Region region) {
        return new Spot(source, Optional.empty(), Optional.of(region));
    }

    /** The URI of a file relative to the working directory, if it lies below that. */
    public static Optional<String> relative(URI file) {
        if (!"file".equals(file.getScheme())) {
            return Optional.empty();
        }
        Path path = Path.of(file);
        Path working = Path.of("").toAbsolutePath();
        return below(working, path).or(() -> {
            try {
                return below(working.toRealPath(), path.toRealPath());
            } catch (IOException gone) {
                return Optional.empty();
            }
        });
    }

    /** The source as a URI. */
    public String sourceUri() {
        return encoded(source);
    }

    private static Optional<String> below(Path folder, Path file) {
        return file.startsWith(folder)
                ? Optional.of(encoded(folder.relativize(file).toString().replace('\\', '/')))
                : Optional.empty();
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException odd) {
            return path;
        }
    }
}
