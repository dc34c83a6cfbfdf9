package shop;

import io.afterproof.*;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

class Outer {
    interface Tools {
        @ReadOnly
        CompletionStage<String> later(String id);

        @ReadOnly
        CompletableFuture<Void> nothing();

        @Mutating
        @Idempotent(by = Dedupe.REMOTE, scope = IdempotencyScope.GLOBAL, window = "90m")
        @Retry(max = 5, delay = "PT0.25S", multiplier = 1.5, jitter = 0, maxDelay = "1m", on = IOException.class)
        @Approval
        @Require(
                value = {"allowed", "mine"},
                in = Checks.class,
                quorum = 1)
        @VerifyAfter(value = "isSent", in = Checks.class, within = "3s", every = "100ms")
        CompletionStage<Integer> send(@IdempotencyKey String id, int... amounts) throws IOException;

        @ReadOnly
        @Expect("plausible")
        @Reconcile(with = "handbook", by = "same")
        @Fallback("cached")
        int price(String sku) throws IOException;

        @Reconcile(with = "handbook")
        Integer otherPrice(String sku);

        int handbook(String sku);

        @Fallback("nothingToDo")
        void touch(String[] all);

        int find(int id);

        int find(String id);

        int find(List<String> ids, Optional<String> hint);

        @Gate
        Verdict consistent() throws IOException;

        @Gate
        Boolean balancedFor(String account);

        @Mutating
        @VerifyAfter("isPut")
        default void putTwice(String id, byte[] content) {
            find(id);
        }

        @Mutating
        @VerifyAfter("isPut")
        CompletionStage<Void> putLater(String id);

        @Mutating
        @VerifyAfter("isPut")
        Void putNow(String id);

        default boolean isPut(String id, @IdempotencyKey String key) {
            return find(id) > 0 && !key.isEmpty();
        }

        default boolean mine(String id) {
            return find(id) > 0;
        }

        default boolean plausible(@Result int price) {
            return price > 0;
        }

        default boolean same(@Result int left, @Other int right) {
            return left == right;
        }

        default int cached() {
            return 1;
        }

        default void nothingToDo() {}
    }

    static final class Checks {
        private Checks() {}

        static Verdict allowed(Tools tools, String id) throws IOException {
            return tools.price(id) > 1 ? Verdict.confirmed() : Verdict.absent("cheap");
        }

        static boolean isSent(Tools tools, String id, @Result int count) {
            return tools.find(id) == count;
        }
    }
}
