package io.afterproof.benchmarks.simulation;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints how often payments are made twice, and how often a person has to find out, by the way in which they are made. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Makes the same payments in several ways over a network that fails, in virtual time, and prints what"
                        + " became of them.")
public final class Simulate implements Callable<Integer> {
    @Option(names = "--calls", description = "How many payments each way makes; ${DEFAULT-VALUE} by default.")
    private int calls = 200_000;

    @Option(names = "--seed", description = "Another one is another run; ${DEFAULT-VALUE} by default.")
    private long seed = 1;

    @Option(
            names = "--failure-rate",
            description =
                    "The share of requests that fail, in one of four equally likely ways; ${DEFAULT-VALUE} by default.")
    private double failureRate = 0.2;

    @Option(
            names = "--read-failure-rate",
            description = "The share of reads that get no answer; ${DEFAULT-VALUE} by default.")
    private double readFailureRate = 0;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    Simulate() {}

    /** Without arguments, or with those that {@code --help} tells. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Simulate()).execute(arguments));
    }

    @Override
    public Integer call() {
        print(simulation().run());
        System.out.printf(
                Locale.ROOT,
                "%n%d payments each, seed %d, %.0f %% of requests and %.0f %% of reads fail.%n",
                calls,
                seed,
                100 * failureRate,
                100 * readFailureRate);
        return CommandLine.ExitCode.OK;
    }

    private Simulation simulation() {
        try {
            return new Simulation(calls, seed, new Odds(failureRate, readFailureRate));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(List<Tally> tallies) {
        System.out.println("| way to pay | made twice | to a person | told \"failed\", but made | given up, not made"
                + " | told \"done\", but not made |");
        System.out.println("|---|---|---|---|---|---|");
        for (Tally tally : tallies) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s | %s |%n",
                    tally.name(),
                    percent(tally.duplicates()),
                    percent(tally.handOffs()),
                    percent(tally.failedThoughMade()),
                    percent(tally.failed()),
                    percent(tally.doneThoughNotMade()));
        }
    }

    private static String percent(double share) {
        return share == 0 ? "0" : String.format(Locale.ROOT, "%.3f %%", 100 * share);
    }
}
