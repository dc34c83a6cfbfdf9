package shop;

import io.afterproof.*;

interface Servers {
    @ReadOnly
    boolean healthy();

    @Mutating
    @VerifyAfter("healthy") // ERROR VerifierVacuous: healthy verifies Servers.start, but looks at neither an argument nor the result
    void start(String server);

    @Gate
    boolean open();

    @Mutating
    @VerifyAfter("open") // ERROR VerifierVacuous: open verifies Servers.stop, but looks at neither an argument nor the result
    void stop(String server);
}
