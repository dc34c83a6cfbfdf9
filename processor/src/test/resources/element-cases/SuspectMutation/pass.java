package shop;

import io.afterproof.*;
import java.util.*;

@Guarded
interface OrderTools {
    String payment(String id);

    String updatedSince(String id);

    String sender(String id);

    String orderOf(String id);

    String getDeleted(String id);

    @ReadOnly
    String createPreview(String id);

    @Gate
    boolean deleteAllowed();

    default void cancelAll() {
        payment("");
    }

    @SuppressGuard(value = "SuspectMutation", reason = "sends nothing; the name is the partner's")
    void sendNothing();
}
