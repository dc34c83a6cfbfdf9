package io.afterproof.benchmarks.simulation;

/** What came of the payments that were made in one way. */
final class Tally {
    private final String name;
    private int payments;
    private int duplicates;
    private int handOffs;
    private int failedThoughMade;
    private int failed;
    private int doneThoughNotMade;

    Tally(String name) {
        this.name = name;
    }

    /** One more payment: what its caller heard, and how often it was made. */
    void add(Told told, int effects) {
        payments++;
        duplicates += effects > 1 ? 1 : 0;
        switch (told) {
            case DONE -> doneThoughNotMade += effects == 0 ? 1 : 0;
            case UNKNOWN -> handOffs++;
            case FAILED -> {
                failedThoughMade += effects > 0 ? 1 : 0;
                failed += effects == 0 ? 1 : 0;
            }
        }
    }

    String name() {
        return name;
    }

    /** The share of payments that were made more than once. */
    double duplicates() {
        return share(duplicates);
    }

    /** The share of payments of which nobody knows whether they were made, so that a person has to find out. */
    double handOffs() {
        return share(handOffs);
    }

    /** The share of payments that were made, though their callers heard that they were not. */
    double failedThoughMade() {
        return share(failedThoughMade);
    }

    /** The share of payments that were given up, with nothing paid. */
    double failed() {
        return share(failed);
    }

    /** The share of payments that were not made, though their callers heard that they were. */
    double doneThoughNotMade() {
        return share(doneThoughNotMade);
    }

    private double share(int count) {
        return (double) count / payments;
    }
}
