package io.afterproof.verify;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
        name = "afterproof-verify",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Checks class files for what Afterproof's javac plugin refuses in method bodies.",
        synopsisHeading = "Usage: ",
        customSynopsis =
                "java -jar afterproof-verify.jar [--classpath CP] [--warnings error|off] [--sarif FILE] DIR|JAR...",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:nothing was found",
            "1:something was found",
            "2:the arguments or the class files are not usable"
        },
        footer = {"", "Needs a JDK at least as new as the one that compiled the classes."})
public final class Main implements Callable<Integer> {
    private static final int CLEAN = 0;
    private static final int FOUND = 1;

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "DIR|JAR", arity = "1..*", description = "The classes to check.")
    private List<Path> inputs = List.of();

    @Option(
            names = {"--classpath", "--class-path", "-cp"},
            paramLabel = "CP",
            description = "Where the classes are that these use, afterproof-annotations among them: folders and jars,"
                    + " separated as for java; FOLDER/* stands for all jars of a folder.")
    private String classPath = "";

    @Option(
            names = "--warnings",
            paramLabel = "error|off",
            description = "Makes errors of warnings, or leaves them out.")
    private String warnings = "";

    @Option(names = "--sarif", paramLabel = "FILE", description = "Writes what is found as a SARIF 2.1.0 log as well.")
    private @Nullable Path sarif;

    private Main() {}

    /** Checks, and ends the program with the exit code. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(out, err, arguments));
    }

    /** Checks, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new Main()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((failure, used, parsed) -> {
            err.println("afterproof-verify: " + (failure instanceof Problem ? failure.getMessage() : defect(failure)));
            return CommandLine.ExitCode.USAGE;
        });
        return line.execute(arguments);
    }

    @Override
    public Integer call() throws Problem {
        CommandLine line = line();
        Verification.Warnings kind = Verification.Warnings.of(warnings);
        int[] count = {0};
        Consumer<Told> listener = told -> {
            line.getErr().println(told.text());
            count[0] += told.kind() == Kind.ERROR ? 1 : 0;
        };
        Verification verification = new Verification(inputs, paths(), kind);
        boolean clean = sarif == null ? verification.run(listener) : verification.run(listener, sarif);
        if (count[0] > 0) {
            line.getErr().println(count[0] == 1 ? "1 error" : count[0] + " errors");
        }
        return clean ? CLEAN : FOUND;
    }

    private CommandLine line() {
        if (command == null) {
            throw new IllegalStateException("started without its command line");
        }
        return command.commandLine();
    }

    private List<Path> paths() throws Problem {
        List<Path> paths = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.endsWith("*")) {
                paths.addAll(jarsIn(entry));
            } else if (!entry.isBlank()) {
                Path path = Path.of(entry);
                if (!Files.exists(path)) {
                    throw new Problem("The class path names " + entry + ", which does not exist.");
                }
                paths.add(path);
            }
        }
        return paths;
    }

    private static List<Path> jarsIn(String entry) throws Problem {
        try (Stream<Path> files = Files.list(Path.of(entry.substring(0, entry.length() - 1)))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new Problem("The class path names " + entry + ", and that folder cannot be read.");
        }
    }

    private static String defect(Exception failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        return "failed: " + failure + (frames.length == 0 ? "" : " at " + frames[0])
                + ". This is a defect of Afterproof, not of your code; please report it with this message:"
                + " https://github.com/afterproof/afterproof/issues.";
    }

    /** Tells the version of the jar. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"afterproof-verify " + (version == null ? "(development)" : version)};
        }
    }
}
