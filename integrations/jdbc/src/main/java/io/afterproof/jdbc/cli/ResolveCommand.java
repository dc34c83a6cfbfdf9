package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.CallRecord;
import io.afterproof.jdbc.Evidence;
import io.afterproof.jdbc.Outcomes;
import io.afterproof.jdbc.Resolution;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what became of a call. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        description = "Says what became of a call, and keeps who said so and why. Every guard goes by it from then on.",
        footer = {
            "",
            "Find out at the far end before. For --not-happened be sure that the change cannot",
            "land any more either: the same call may be made anew then."
        })
final class ResolveCommand implements Callable<Integer> {
    private final Store store;
    private final PrintWriter out;

    @Parameters(paramLabel = "CALL", description = "The call, or the beginning of its name, as 'list' has it.")
    private String call = "";

    @ArgGroup(multiplicity = "1")
    private Finding finding = new Finding();

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who says so.")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "What that rests on.")
    private String reason = "";

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ResolveCommand(Store store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    /** One of two. */
    @SuppressWarnings("UnusedMethod") // the parser calls them
    private static final class Finding {
        private Resolution said = Resolution.HAPPENED;

        @Option(names = "--happened", required = true, description = "The change was made.")
        void happened(boolean is) {
            said = is ? Resolution.HAPPENED : said;
        }

        @Option(names = "--not-happened", required = true, description = "The change was not made, and will not be.")
        void notHappened(boolean is) {
            said = is ? Resolution.DID_NOT_HAPPEN : said;
        }
    }

    @Override
    public Integer call() {
        Outcomes outcomes = store.open();
        Evidence seen = Named.evidence(outcomes, call);
        CallRecord open = seen.call()
                .orElseThrow(() -> new Problem(Main.REFUSED, "call " + call + " is settled, and forgotten already"));
        Printout printout = json ? new JsonPrintout(out) : new TextPrintout(out);
        printout.resolved(outcomes.resolve(open, finding.said, by, reason));
        return Main.DONE;
    }
}
