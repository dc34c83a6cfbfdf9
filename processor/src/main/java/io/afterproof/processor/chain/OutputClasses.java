package io.afterproof.processor.chain;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The class files that earlier compilations left where this one writes its own. */
final class OutputClasses {
    private static final String SUFFIX = ".class";

    private final Path root;

    OutputClasses(Path root) {
        this.root = root;
    }

    /**
     * The classes of files that mention one of some classes.
     *
     * @param mentioned the binary names of those classes
     * @param isCompiled whether the class of a binary name is compiled now; such are left out, with all inside them
     */
    Set<String> mentioning(Set<String> mentioned, Predicate<String> isCompiled) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(SUFFIX))::iterator) {
                String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
                String binaryName = name.substring(0, name.length() - SUFFIX.length());
                if (!isInside(binaryName, isCompiled) && mentions(file, mentioned)) {
                    found.add(outermost(binaryName).orElse(binaryName));
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            return found;
        }
        return found;
    }

    private static boolean isInside(String binaryName, Predicate<String> isCompiled) {
        for (int end = binaryName.length(); end > 0; end = binaryName.lastIndexOf('$', end - 1)) {
            if (isCompiled.test(binaryName.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> outermost(String binaryName) {
        int dollar = binaryName.indexOf('$', binaryName.lastIndexOf('.') + 2);
        return dollar < 0 ? Optional.empty() : Optional.of(binaryName.substring(0, dollar));
    }

    /** Whether the constants of a class file name one of the classes, or have it in a descriptor. */
    private static boolean mentions(Path file, Set<String> mentioned) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> {
                        if (mentions(in.readUTF().replace('/', '.'), mentioned)) {
                            return true;
                        }
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        index++;
                    }
                    default -> in.skipNBytes(4);
                }
            }
        }
        return false;
    }

    private static boolean mentions(String constant, Set<String> mentioned) {
        return mentioned.stream().anyMatch(name -> constant.equals(name) || constant.contains("L" + name + ";"));
    }
}
