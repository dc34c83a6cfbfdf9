package io.afterproof.sample;

import io.afterproof.sample.agent.Models;
import io.afterproof.sample.report.ClosingTable;
import io.afterproof.sample.report.JsonReport;
import io.afterproof.sample.report.TextReport;
import io.afterproof.sample.scene.Scene;
import io.afterproof.sample.scene.SceneReport;
import io.afterproof.sample.scene.Scenes;
import io.afterproof.sample.scene.Stage;
import io.afterproof.sample.store.StoreUnusable;
import io.afterproof.sample.store.Stores;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: plays the scenes that were asked for, and says whether the guard kept its word. */
@Command(
        name = "run-sample",
        description = "A shop's support agent, with its tools as they are and with their guard, side by side.",
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all guarded scenes ended as they should",
            "1:a guarded scene ended wrong, or the model or the database could not be reached",
            "2:an option or its value is wrong"
        },
        footer = {
            "%nStores:",
            "  h2                fresh files; the default",
            "  postgres          a PostgreSQL that is started for the run",
            "  postgres=URL      one that runs already, jdbc:postgresql://HOST/DATABASE;",
            "                    the sample makes a schema afterproof_sample there and",
            "                    drops it, and refuses if there is one already",
            "%nEnvironment, for --model:",
            "  OPENAI_API_KEY    the key; not needed where the endpoint asks for none",
            "  OPENAI_BASE_URL   the endpoint, such as http://localhost:11434/v1",
            "%nEnvironment, for --store postgres=URL, where the URL does not say it:",
            "  PGUSER, PGPASSWORD"
        })
public final class SampleApp implements Callable<Integer> {
    private final Map<String, String> environment;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--scene", paramLabel = "N", description = "Play scene N only.")
    private @Nullable Integer number;

    @Option(names = "--list", description = "List the scenes and play none.")
    private boolean list;

    @Option(names = "--json", description = "Print one JSON object on standard output, all else on standard error.")
    private boolean json;

    @Option(
            names = "--store",
            paramLabel = "WHERE",
            defaultValue = Stores.H2,
            description = "Keep the shops and their journal there: h2, postgres or postgres=URL, see below.")
    private String store = Stores.H2;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Let a real model of an OpenAI-compatible endpoint play, instead of the script.")
    private @Nullable String model;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    @SuppressWarnings("unused") // picocli acts on it before anything is called
    private boolean help;

    SampleApp(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Runs the command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    static CommandLine commandLine(Map<String, String> environment) {
        return new CommandLine(new SampleApp(environment))
                .setParameterExceptionHandler((wrong, arguments) -> {
                    PrintWriter err = wrong.getCommandLine().getErr();
                    err.println("run-sample: " + wrong.getMessage());
                    err.println("Try run-sample --help.");
                    return ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!AtExit.isNear()) {
                        command.getErr().println("run-sample: " + inWords(failure));
                    }
                    return ExitCode.SOFTWARE;
                });
    }

    private static String inWords(Exception failure) {
        if (failure instanceof StoreUnusable) {
            return "--store: " + failure.getMessage();
        }
        return failure instanceof UncheckedIOException
                ? String.valueOf(failure.getMessage())
                : "the scene could not be played to its end: " + failure;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Scene<?>> scenes = chosen();
        if (list) {
            printList(scenes, out);
            return ExitCode.OK;
        }
        Models models = models();
        try (Stores stores = stores()) {
            List<SceneReport<?>> reports =
                    json ? playForJson(models, stores, scenes) : playForPeople(models, stores, scenes, out);
            return reports.stream().allMatch(SceneReport::ok) ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private List<Scene<?>> chosen() {
        if (number == null) {
            return Scenes.all();
        }
        return List.of(Scenes.number(number)
                .orElseThrow(() -> wrong("--scene " + number + ": there are the scenes 1 to "
                        + Scenes.all().size() + ", see --list")));
    }

    private Models models() {
        if (model == null) {
            return Models.scripted();
        }
        try {
            return Models.openAi(model, environment);
        } catch (IllegalArgumentException e) {
            throw wrong("--model " + model + ": " + e.getMessage());
        }
    }

    private Stores stores() {
        try {
            return Stores.of(store, environment, spec.commandLine().getErr());
        } catch (IllegalArgumentException e) {
            throw wrong("--store " + store + ": " + e.getMessage());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void printList(List<Scene<?>> scenes, PrintWriter out) {
        if (json) {
            record Listed(int scene, String title) {}
            out.println(new JsonReport(scenes.stream()
                    .map(scene -> new Listed(scene.number(), scene.title()))
                    .toList()));
        } else {
            scenes.forEach(scene -> out.println(scene.number() + "  " + scene.title()));
        }
    }

    private static List<SceneReport<?>> playForPeople(
            Models models, Stores stores, List<Scene<?>> scenes, PrintWriter out) {
        TextReport text = new TextReport(out);
        Stage stage = new Stage(models, stores, text);
        List<SceneReport<?>> reports = new ArrayList<>();
        for (Scene<?> scene : scenes) {
            SceneReport<?> report = stage.play(scene);
            text.judge(report);
            reports.add(report);
        }
        out.printf("%n%s%n", ClosingTable.of(reports));
        out.flush();
        return reports;
    }

    /** Keeps standard output to itself while the scenes are played, whatever a library may want to say there. */
    private List<SceneReport<?>> playForJson(Models models, Stores stores, List<Scene<?>> scenes) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        Stage stage =
                new Stage(models, stores, scene -> progress.println("scene " + scene.number() + ": " + scene.title()));
        PrintStream standardOutput = System.out;
        System.setOut(System.err);
        try {
            List<SceneReport<?>> reports = new ArrayList<>();
            for (Scene<?> scene : scenes) {
                reports.add(stage.play(scene));
            }
            out.println(new JsonReport(reports));
            out.flush();
            return reports;
        } finally {
            System.setOut(standardOutput);
        }
    }
}
