package shop;

import io.afterproof.*;
import java.util.*;

@Guarded
interface OrderTools {
    void cancelOrder(String orderId); // WARNING SuspectMutation: OrderTools.cancelOrder is taken for a read, but "cancel" sounds like a change

    void create(String orderId); // WARNING SuspectMutation

    void deleteById(String orderId); // WARNING SuspectMutation

    void deploy(); // WARNING SuspectMutation

    void drop_table(); // WARNING SuspectMutation: "drop"

    void pay(); // WARNING SuspectMutation

    void refundAll(); // WARNING SuspectMutation

    void remove2(); // WARNING SuspectMutation

    void sendMail(); // WARNING SuspectMutation

    void transfer(); // WARNING SuspectMutation

    void updateURL(); // WARNING SuspectMutation

    void writeNote(); // WARNING SuspectMutation

    void SendMail(); // WARNING SuspectMutation: "Send"

    void reserveSeat(); // WARNING SuspectMutation: "reserve"

    void triggerBuild(); // WARNING SuspectMutation

    void grantRole(); // WARNING SuspectMutation

    void resetPassword(); // WARNING SuspectMutation

    @Limit(concurrent = 1)
    void revokeKey(); // WARNING SuspectMutation
}
