package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.ResolutionRefused;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code outcomes}. */
@Command(
        name = "outcomes",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "The tool calls of which nobody knows what became of them.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:nothing was done: there is no such call, it is settled, or somebody works on it",
            "2:the arguments or the database are not usable"
        },
        footer = {
            "",
            "PostgreSQL's driver is in this jar. For another database put its own beside it:",
            "  java -cp JAR" + "${sys:path.separator}" + "DRIVER.jar io.afterproof.jdbc.cli.Main --url URL list"
        })
public final class Main {
    static final int DONE = 0;
    static final int REFUSED = 1;
    static final int UNUSABLE = 2;

    @Mixin
    @SuppressWarnings("UnusedVariable") // the parser fills it in
    private final Store store;

    private Main(Store store) {
        this.store = store;
    }

    /** Does what it is asked, and ends the program with the exit code. */
    public static void main(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, Charset.defaultCharset());
        PrintWriter err = new PrintWriter(System.err, true, Charset.defaultCharset());
        System.exit(run(out, err, System.getenv(), arguments));
    }

    /** Does what it is asked, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, Map<String, String> environment, String... arguments) {
        Store store = new Store(environment);
        CommandLine line = new CommandLine(new Main(store));
        line.addSubcommand(new ListCommand(store, out));
        line.addSubcommand(new ShowCommand(store, out));
        line.addSubcommand(new ResolveCommand(store, out));
        line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((mistake, given) -> {
            err.println("outcomes: " + TextPrintout.line(store.withoutSecrets(told(mistake))));
            err.println("Try '" + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help'.");
            return UNUSABLE;
        });
        line.setExecutionExceptionHandler((failure, used, parsed) -> {
            String message = failure.getMessage();
            err.println("outcomes: "
                    + TextPrintout.line(store.withoutSecrets(message == null ? failure.toString() : message)));
            return exitCode(failure);
        });
        return line.execute(arguments);
    }

    private static int exitCode(Exception failure) {
        if (failure instanceof Problem problem) {
            return problem.exitCode();
        }
        return failure instanceof ResolutionRefused ? REFUSED : UNUSABLE;
    }

    /** What is not understood may be a secret behind a misspelt option. */
    private static String told(ParameterException mistake) {
        if (mistake instanceof UnmatchedArgumentException unmatched) {
            return unmatched.getUnmatched().stream()
                    .filter(argument -> argument.startsWith("-"))
                    .findFirst()
                    .map(option -> "there is no option " + option.replaceFirst("=.*", ""))
                    .orElse("there is a word too many, or it is not a command");
        }
        return String.valueOf(mistake.getMessage());
    }

    /** Tells the version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"outcomes, of afterproof-jdbc " + (version == null ? "(development)" : version)};
        }
    }
}
