package io.afterproof.benchmarks.simulation;

import java.util.SplittableRandom;

/**
 * How often what goes wrong.
 *
 * @param requests the share of requests that fail, in one of four ways that are equally likely
 * @param reads the share of reads that get no answer
 */
record Odds(double requests, double reads) {
    private static final Fate[] FATES = Fate.values();

    Odds {
        if (!(requests >= 0 && requests <= 1 && reads >= 0 && reads <= 1)) {
            throw new IllegalArgumentException("a rate is between 0 and 1, not " + requests + " or " + reads);
        }
    }

    Fate fate(SplittableRandom random) {
        return random.nextDouble() >= requests ? Fate.ANSWERED : FATES[1 + random.nextInt(FATES.length - 1)];
    }

    boolean answersRead(SplittableRandom random) {
        return reads == 0 || random.nextDouble() >= reads;
    }
}
