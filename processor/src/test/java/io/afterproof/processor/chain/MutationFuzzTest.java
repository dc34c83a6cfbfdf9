package io.afterproof.processor.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our cases, changed at random: javac may refuse them and so may we, but nothing is thrown and every analysis ends.
 *
 * <p>{@code -Dmutants=5000 -Dmutants.seed=7} tries more and others; what fails is printed with its seed.
 */
final class MutationFuzzTest {
    private static final int MUTANTS = Integer.getInteger("mutants", 100);
    private static final long SEED = Long.getLong("mutants.seed", 1);

    @TempDir
    private Path folder;

    @Test
    void aChangedCaseIsRefusedOrAcceptedButBreaksNothing() throws IOException, URISyntaxException {
        Path cases =
                Path.of(Objects.requireNonNull(getClass().getResource("/cases")).toURI());
        List<List<Path>> programs = programs(cases);
        List<Path> shared = files(cases.resolve("shared"));
        int analysed = 0;
        try (StandardJavaFileManager manager = ToolProvider.getSystemJavaCompiler()
                .getStandardFileManager(ignored -> {}, Locale.ROOT, StandardCharsets.UTF_8)) {
            for (long seed = SEED; seed < SEED + MUTANTS; seed++) {
                Random random = new Random(seed);
                List<Path> program = new ArrayList<>(programs.get(random.nextInt(programs.size())));
                int at = random.nextInt(program.size());
                Path mutant = folder.resolve(program.get(at).getFileName());
                Files.writeString(mutant, new Mutation(random).of(Files.readString(program.get(at))));
                program.set(at, mutant);
                program.addAll(shared);
                if (wasAnalysed(seed, program, mutant, manager)) {
                    analysed++;
                }
                Files.delete(mutant);
            }
        }

        assertThat(analysed).as("mutants that the compiler understood").isGreaterThan(MUTANTS / 3);
    }

    private boolean wasAnalysed(long seed, List<Path> program, Path mutant, StandardJavaFileManager manager)
            throws IOException {
        String what = "seed " + seed + ":\n" + Files.readString(mutant);
        StringWriter printed = new StringWriter();
        DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        printed,
                        manager,
                        told,
                        List.of("-proc:none", "-Xlint:none", "-d", folder.toString()),
                        null,
                        manager.getJavaFileObjectsFromPaths(program));
        boolean succeeded = assertTimeoutPreemptively(Duration.ofSeconds(60), task::call, what);

        List<String> errors = told.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
        assertThat(printed.toString()).as(what).isEmpty();
        assertThat(errors).as(what).noneMatch(error -> error.startsWith("[Afterproof/Internal]"));
        assertThat(errors.isEmpty()).as(what).isEqualTo(succeeded);
        return succeeded || errors.stream().anyMatch(error -> error.startsWith("[Afterproof/"));
    }

    private static List<List<Path>> programs(Path cases) throws IOException {
        try (Stream<Path> found = Files.walk(cases, 2)) {
            return found.filter(path -> path.getFileName().toString().matches("(fail|pass)(\\.java)?"))
                    .sorted()
                    .map(MutationFuzzTest::files)
                    .toList();
        }
    }

    private static List<Path> files(Path fileOrFolder) {
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
