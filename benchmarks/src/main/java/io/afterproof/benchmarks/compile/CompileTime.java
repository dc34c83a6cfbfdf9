package io.afterproof.benchmarks.compile;

import io.afterproof.benchmarks.compile.Rounds.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Prints a table of javac's cost without a plugin, with one that does nothing, and with Afterproof's: on classes with tool
 * calls, and on Guava, once with the annotations of Afterproof on the class path and once without. Rounds alternate in
 * which side goes first, after one that is thrown away.
 */
public final class CompileTime {
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int CLASSES = Integer.getInteger("classes", 1000);
    private static final Path PROCESSOR = path("processor.jar");

    private CompileTime() {}

    /** Without arguments; the system properties {@code rounds}, {@code classes} and {@code jdks} say how much of it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("compile-time");
        try {
            List<Workload> workloads = workloads(folder);
            System.out.println("| JDK | sources | without | idle plugin | with | ratio | to the idle one |"
                    + " memory without | idle plugin | with |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|");
            for (Path jdk : jdks()) {
                String version = version(jdk);
                for (Map.Entry<Workload, Rounds> measured :
                        measure(jdk, workloads, folder).entrySet()) {
                    System.out.println(
                            "| " + version + " | " + measured.getKey().name() + " | "
                                    + measured.getValue().row() + " |");
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static Map<Workload, Rounds> measure(Path jdk, List<Workload> workloads, Path folder)
            throws IOException, InterruptedException {
        Map<Side, List<String>> options = Map.of(
                Side.WITHOUT, List.of(),
                Side.IDLE,
                        List.of(
                                "-processorpath",
                                IdlePlugin.install(folder.resolve("idle")).toString()),
                Side.WITH, List.of("-processorpath", PROCESSOR.toString()));
        Map<Workload, Rounds> measured = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            List<Side> order = new ArrayList<>(List.of(Side.values()));
            Collections.rotate(order, round);
            for (Workload workload : workloads) {
                Rounds rounds = measured.computeIfAbsent(workload, key -> new Rounds());
                for (Side side : order) {
                    Cost cost = Cost.of(jdk, workload.arguments(folder, options.get(side)));
                    if (round > 0) {
                        rounds.add(side, cost);
                    }
                }
            }
        }
        return measured;
    }

    private static List<Workload> workloads(Path folder) throws IOException {
        List<Path> ours = List.of(path("benchmarks.classes"), path("annotations.jar"), path("runtime.jar"));
        List<Path> libraries = jars(path("foreign.code").resolve("libraries"));
        List<Path> guava = new ArrayList<>();
        for (Path jar : jars(path("foreign.code").resolve("sources"))) {
            guava.addAll(unpacked(jar, folder.resolve("guava")));
        }
        return List.of(
                new Workload(
                        CLASSES + " classes with tool calls",
                        GeneratedAgents.write(folder.resolve("agents"), CLASSES, "price"),
                        ours),
                new Workload("Guava, with our annotations in sight", guava, concat(libraries, ours)),
                new Workload("Guava, without", guava, libraries));
    }

    private static List<Path> concat(List<Path> some, List<Path> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static List<Path> unpacked(Path jar, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (entry.getName().endsWith(".java")
                        && !entry.getName().endsWith("module-info.java")
                        && file.startsWith(to)) {
                    Files.createDirectories(Objects.requireNonNull(file.getParent()));
                    Files.copy(zip.getInputStream(entry), file);
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> jdks() {
        return Stream.of(System.getProperty("jdks", System.getProperty("java.home"))
                        .split(","))
                .map(Path::of)
                .toList();
    }

    private static String version(Path jdk) throws IOException {
        return Files.readAllLines(jdk.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION="))
                .map(line -> line.replaceAll(".*\"(.*)\"", "$1"))
                .findFirst()
                .orElse(jdk.toString());
    }

    private static Path path(String property) {
        return Path.of(Objects.requireNonNull(System.getProperty(property), property))
                .normalize();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
