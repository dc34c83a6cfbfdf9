package io.afterproof.benchmarks.throughput;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints how many guarded mutations PostgreSQL takes in a second, beside the bare statements that leave the same rows. */
@Command(
        name = "throughput",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Measures guarded mutations with a journal in an embedded PostgreSQL, beside an INSERT and an UPDATE of"
                        + " the same rows. Both commit synchronously, over the same pool.")
public final class Throughput implements Callable<Integer> {
    private static final int WARM_UP = 10_000;

    @Option(
            names = "--clients",
            split = ",",
            paramLabel = "N",
            description = "How many at once; ${DEFAULT-VALUE} by default.",
            defaultValue = "1,4,16")
    private List<Integer> clients = List.of();

    @Option(names = "--calls", description = "How many in a round, in all; ${DEFAULT-VALUE} by default.")
    private int calls = 500;

    @Option(
            names = "--rounds",
            description = "How many after the first, which is not kept; ${DEFAULT-VALUE} by default.")
    private int rounds = 21;

    @Option(
            names = "--fsync",
            split = ",",
            paramLabel = "on|off",
            description = "Whether the server waits for the disk; ${DEFAULT-VALUE} by default.",
            defaultValue = "on,off")
    private List<String> fsync = List.of();

    @Option(names = "--chained", description = "Makes each guarded call in a chain of its own.")
    private boolean chained;

    Throughput() {}

    /** Without arguments, or with those that {@code --help} tells. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Throughput()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        warmUp();
        System.out.println("| fsync | clients | bare, calls/s | guarded, calls/s | ratio | rounds between |");
        System.out.println("|---|---|---|---|---|---|");
        for (String setting : fsync) {
            try (Store store = Store.start(setting.equals("on"), Collections.max(clients))) {
                Comparison comparison = new Comparison(store, chained);
                for (int number : clients) {
                    print(setting, number, comparison.run(new Load(number, calls), rounds));
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Both sides, until they are compiled. */
    private void warmUp() throws IOException, InterruptedException {
        try (Store store = Store.start(false, 4)) {
            new Comparison(store, chained).run(new Load(4, WARM_UP), 1);
        }
    }

    static void print(String fsync, int clients, List<Comparison.Round> rounds) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %.0f | %.0f | %.2f | %.2f and %.2f |%n",
                fsync,
                clients,
                Comparison.median(rounds, Comparison.Round::bare),
                Comparison.median(rounds, Comparison.Round::guarded),
                Comparison.median(rounds, Comparison.Round::ratio),
                rounds.stream().mapToDouble(Comparison.Round::ratio).min().orElseThrow(),
                rounds.stream().mapToDouble(Comparison.Round::ratio).max().orElseThrow());
    }
}
