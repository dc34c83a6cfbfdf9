package shop;

import io.afterproof.*;
import java.util.*;

@SuppressGuard(value = "SuspectMutation", reason = "all names are the partner's")
@SuppressGuard(value = "MutatingWithoutVerifier", reason = "a log, AUD-17")
interface OrderTools {
    @Mutating
    void log(String line);

    void sendNothing();
}

class Plans {
    @ChainLimit(depth = 5, reason = "reviewed with the data team")
    void plan() {}
}
