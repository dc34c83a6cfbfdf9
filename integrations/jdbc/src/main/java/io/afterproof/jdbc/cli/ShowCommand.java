package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.Outcomes;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one call. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows all that is known about one call, and what happened to it besides. Changes nothing.")
final class ShowCommand implements Callable<Integer> {
    private final Store store;
    private final PrintWriter out;

    @Parameters(paramLabel = "CALL", description = "The call, or the beginning of its name, as 'list' has it.")
    private String call = "";

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ShowCommand(Store store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public Integer call() {
        Outcomes outcomes = store.open();
        Printout printout = json ? new JsonPrintout(out) : new TextPrintout(out);
        printout.evidence(Named.evidence(outcomes, call));
        return Main.DONE;
    }
}
