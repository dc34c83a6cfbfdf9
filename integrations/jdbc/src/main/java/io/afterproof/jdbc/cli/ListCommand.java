package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.CallRecord;
import io.afterproof.jdbc.Outcomes;
import io.afterproof.runtime.CallState;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what waits for somebody. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the calls of which it is open what became of them, the oldest first. Changes nothing.",
        footer = {
            "",
            "HUMAN       a person has to find out",
            "DIVERGED    read back, and it is not there or different",
            "UNKNOWN     no answer; recovery looks again",
            "UNVERIFIED  the tool answered, reading back was not possible; recovery looks again",
            "RESERVED, SENT, SUCCEEDED, VERIFYING",
            "            whoever worked on it is gone; recovery looks at it"
        })
final class ListCommand implements Callable<Integer> {
    private final Store store;
    private final PrintWriter out;

    @Option(
            names = "--state",
            split = ",",
            paramLabel = "STATE",
            description = "Only those in these states, such as HUMAN,DIVERGED.")
    private List<CallState> states = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "How many at most; ${DEFAULT-VALUE} by default.")
    private int limit = 100;

    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    ListCommand(Store store, PrintWriter out) {
        this.store = store;
        this.out = out;
    }

    @Override
    public Integer call() {
        if (limit < 1 || limit == Integer.MAX_VALUE) {
            throw new Problem(Main.UNUSABLE, "--limit has to be at least 1");
        }
        for (CallState state : states) {
            if (!Outcomes.OPEN.contains(state)) {
                throw new Problem(
                        Main.UNUSABLE, "a call that is " + state + " is settled, and does not wait for anybody");
            }
        }
        List<CallRecord> calls = store.open().list(states.isEmpty() ? Outcomes.OPEN : states, limit + 1);
        List<CallRecord> shown = calls.subList(0, Math.min(limit, calls.size()));
        Printout printout = json ? new JsonPrintout(out) : new TextPrintout(out);
        printout.calls(shown, calls.size() > limit);
        return Main.DONE;
    }
}
