package shop;

import io.afterproof.*;

interface Servers {
    @ReadOnly
    boolean healthy();

    @Mutating
    @VerifyAfter("healthy") // ERROR VerifierVacuous: healthy verifies Servers.start, but looks at neither an argument nor the result
    void start(String server);
}
