package shop;

import io.afterproof.*;
import java.util.*;

@SuppressGuard(value = "SuspectMutation", reason = " ") // ERROR SuppressionWithoutReason: @SuppressGuard("SuspectMutation") gives no reason
interface OrderTools {
    @SuppressGuard(value = "MutatingWithoutVerifier", reason = "") // ERROR SuppressionWithoutReason: @SuppressGuard("MutatingWithoutVerifier") gives no reason. Say why it is safe
    @Mutating
    void log(String line);

    @SuppressGuard(value = "SuspectMutaton", reason = "x") // ERROR SuppressionWithoutReason: Did you mean "SuspectMutation"?
    @ReadOnly
    void sendNothing();

    @SuppressGuard(value = "ToolShape", reason = "x") // ERROR SuppressionWithoutReason: cannot be accepted
    @ReadOnly
    void touch();
}

class Plans {
    @ChainLimit(depth = 5, reason = "") // ERROR SuppressionWithoutReason: @ChainLimit gives no reason
    void plan() {}

    @SuppressGuard(value = "Nonsense", reason = "x") // ERROR SuppressionWithoutReason: There are ChainTooDeep
    void other() {}
}
