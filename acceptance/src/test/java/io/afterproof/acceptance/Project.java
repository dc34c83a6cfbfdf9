package io.afterproof.acceptance;

import static io.afterproof.acceptance.Commands.classPath;

import io.afterproof.acceptance.Commands.Ended;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Sources in a folder, compiled and run by commands that are started in it. */
final class Project {
    private final Path folder;

    Project(Path folder) {
        this.folder = folder;
    }

    Project source(String path, String text) {
        try {
            Path file = folder.resolve("src").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** With the JDK's compiler; the libraries are on the class path beside ours. */
    Ended javac(String processorPath, List<String> libraries, String... options) {
        return Commands.javac(folder, arguments(processorPath, libraries, options));
    }

    /** With Eclipse's compiler. */
    Ended ecj(String... options) {
        List<String> command = new ArrayList<>(List.of(java(), "-jar", Commands.jar("ecj"), "-17"));
        command.addAll(arguments(Commands.jar("processor"), List.of(), options));
        return Commands.run(folder, command);
    }

    /** Runs a class of what was compiled. */
    Ended run(String main, List<String> libraries) {
        return Commands.run(folder, List.of(java(), "-cp", "classes" + File.pathSeparator + with(libraries), main));
    }

    String read(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String path) {
        return Files.exists(folder.resolve(path));
    }

    private List<String> arguments(String processorPath, List<String> libraries, String... options) {
        List<String> arguments = new ArrayList<>(List.of(options));
        arguments.addAll(List.of("-cp", with(libraries), "-processorpath", processorPath, "-d", "classes"));
        try (Stream<Path> files = Files.walk(folder.resolve("src"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .forEach(arguments::add);
            Files.createDirectories(folder.resolve("classes"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return arguments;
    }

    private static String with(List<String> libraries) {
        List<String> names = new ArrayList<>(List.of("annotations", "runtime"));
        names.addAll(libraries);
        return classPath(names.toArray(String[]::new));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
