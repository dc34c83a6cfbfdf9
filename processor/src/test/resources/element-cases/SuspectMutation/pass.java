package shop;

import io.afterproof.*;
import java.util.*;

@Guarded
interface OrderTools {
    int add(int one, int other);

    String bookById(String id);

    String issueDetails(String id);

    String closePrice(String share);

    String startDate(String id);

    String archiveUrl(String id);

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
