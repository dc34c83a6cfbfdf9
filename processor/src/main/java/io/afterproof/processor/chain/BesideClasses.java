package io.afterproof.processor.chain;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/**
 * Resources in the folder or jar of a class, for a plugin without a filer. JDK 18 and newer tell which file a class was
 * read from; before, those of the class path are found if the plugin came from there itself.
 */
final class BesideClasses {
    private final Elements elements;
    private final @Nullable ClassLoader loader;

    BesideClasses(Elements elements) {
        this.elements = elements;
        this.loader = BesideClasses.class.getClassLoader();
    }

    /** Whether the place of the class can be found at all. */
    boolean finds(TypeElement outermost) {
        return file(outermost).isPresent() || loader != null && loader.getResource(path(outermost)) != null;
    }

    /**
     * The text of a resource.
     *
     * @param outermost the class whose place it is looked for in
     * @param path within that place
     */
    @Nullable
    String read(TypeElement outermost, String path) {
        String own = path(outermost);
        URL url = file(outermost)
                .filter(file -> file.endsWith("/" + own))
                .map(file -> url(file.substring(0, file.length() - own.length()) + path))
                .orElse(null);
        String text = url == null ? null : read(url);
        if (text != null || loader == null) {
            return text;
        }
        URL found = loader.getResource(path);
        return found == null ? null : read(found);
    }

    private Optional<String> file(TypeElement type) {
        try {
            Object file =
                    Elements.class.getMethod("getFileObjectOf", Element.class).invoke(elements, type);
            return file instanceof FileObject found ? Optional.of(found.toUri().toString()) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException before18) {
            return Optional.empty();
        }
    }

    private String path(TypeElement outermost) {
        return elements.getBinaryName(outermost).toString().replace('.', '/') + ".class";
    }

    private static @Nullable URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (IOException | RuntimeException unknown) {
            return null;
        }
    }

    private static @Nullable String read(URL url) {
        try {
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false); // a cached jar stays open when javac is done
            try (InputStream in = connection.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException | RuntimeException absent) {
            return null;
        }
    }
}
