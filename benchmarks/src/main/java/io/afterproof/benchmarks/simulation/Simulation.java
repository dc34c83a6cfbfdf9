package io.afterproof.benchmarks.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the same payments in every way.
 *
 * @param calls how many payments
 * @param seed another one is another run
 * @param odds how often what goes wrong
 */
record Simulation(int calls, long seed, Odds odds) {
    Simulation {
        if (calls < 1) {
            throw new IllegalArgumentException("there is at least one call, not " + calls);
        }
    }

    /** The ways to pay, by their names in tables. */
    static Map<String, Strategy> strategies() {
        Map<String, Strategy> all = new LinkedHashMap<>();
        all.put("never retry", HandWritten.NEVER_RETRY);
        all.put("naive retry", HandWritten.NAIVE);
        all.put("Resilience4j retry", Peer.RESILIENCE4J);
        all.put("Failsafe retry", Peer.FAILSAFE);
        all.put("verify at once, then retry", HandWritten.VERIFY_AT_ONCE);
        all.put("verify after settle, then retry", HandWritten.VERIFY_AFTER_SETTLE);
        all.put("retry, remote dedupe", HandWritten.REMOTE_DEDUPE);
        all.put("Afterproof: retry, settle", new GuardedPayments(PaymentTools::pay, true));
        all.put("Afterproof: retry, remote dedupe", new GuardedPayments(PaymentTools::payDeduped, true));
        all.put(
                "Afterproof: retry, remote dedupe, settle",
                new GuardedPayments(PaymentTools::payDedupedAndSettled, true));
        all.put("Afterproof: no retry, settle", new GuardedPayments(PaymentTools::payOnce, false));
        all.put("Afterproof: no retry, no settle", new GuardedPayments(PaymentTools::payOnceUnsettled, false));
        return all;
    }

    /** One tally for each way. */
    List<Tally> run() {
        return strategies().entrySet().stream()
                .map(strategy -> run(strategy.getKey(), strategy.getValue()))
                .toList();
    }

    private Tally run(String name, Strategy strategy) {
        Tally tally = new Tally(name);
        World world = new World(odds);
        for (int i = 0; i < calls; i++) {
            world.begin(seed * calls + i);
            Told told = strategy.pay("payment " + i, world);
            tally.add(told, world.effects());
        }
        return tally;
    }
}
