package io.afterproof.benchmarks.throughput;

import io.afterproof.jdbc.JdbcJournal;
import io.afterproof.json.JacksonCodec;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Guards;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Both sides in turn, on the same server: the bare statements, and the guarded calls. */
final class Comparison {
    private static final long CENTS = 500;

    /**
     * Calls per second of one round.
     *
     * @param bare of the bare statements
     * @param guarded of the guarded calls
     */
    record Round(double bare, double guarded) {
        /** How many times as long a guarded call takes. */
        double ratio() {
            return bare / guarded;
        }
    }

    private final Store store;
    private final BareStatements statements;
    private final Bookings bookings = new Bookings();
    private final BookingTools guarded;
    private final boolean chained;

    Comparison(Store store, boolean chained) {
        this.chained = chained;
        this.store = store;
        this.statements = new BareStatements(store.pool());
        this.guarded = Afterproof.guard(
                BookingTools.class,
                bookings,
                Guards.builder()
                        .journal(JdbcJournal.create(store.pool()))
                        .codec(new JacksonCodec())
                        .build());
    }

    /** Rounds in which the two sides alternate in who goes first, after one that is thrown away. */
    List<Round> run(Load load, int rounds) throws InterruptedException {
        List<Round> kept = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            boolean bareFirst = round % 2 == 0;
            double first = bareFirst ? bare(load) : guarded(load);
            double second = bareFirst ? guarded(load) : bare(load);
            if (round > 0) {
                kept.add(bareFirst ? new Round(first, second) : new Round(second, first));
            }
        }
        return kept;
    }

    private double bare(Load load) throws InterruptedException {
        store.clear();
        double perSecond = load.run("booking", id -> statements.book(id, CENTS));
        mustBeDone(load);
        return perSecond;
    }

    private double guarded(Load load) throws InterruptedException {
        store.clear();
        bookings.clear();
        double perSecond = load.run("booking", chained ? this::bookInChain : id -> guarded.book(id, CENTS));
        mustBeDone(load);
        if (bookings.size() != load.rounded()) {
            throw new IllegalStateException(bookings.size() + " bookings of " + load.rounded());
        }
        return perSecond;
    }

    private void bookInChain(String id) {
        Chain chain = Chain.open("booking");
        try {
            guarded.book(id, CENTS);
        } finally {
            chain.close();
        }
    }

    private void mustBeDone(Load load) {
        Map<String, Integer> rows = store.rows();
        if (!rows.equals(Map.of("VERIFIED", load.rounded()))) {
            throw new IllegalStateException(rows + " instead of " + load.rounded() + " rows that are VERIFIED");
        }
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
