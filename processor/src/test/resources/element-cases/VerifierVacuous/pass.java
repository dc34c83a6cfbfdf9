package shop;

import io.afterproof.*;

interface Servers extends Machines {
    @ReadOnly
    boolean healthy();

    @ReadOnly
    boolean runs(String server);

    @Mutating
    @VerifyAfter("healthy")
    void restartAll();

    @Mutating
    @VerifyAfter("runs")
    void start(String server);

    @Mutating
    @VerifyAfter("isKnown")
    void register(String machine);
}

interface Machines {
    String describe(String machine);

    default boolean isKnown(String machine) {
        return !describe(machine).isEmpty();
    }
}
