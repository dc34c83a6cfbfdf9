package io.afterproof.test;

import io.afterproof.IdempotencyKey;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.SuppressGuard;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import io.afterproof.runtime.ToolCall;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The same change with verifiers good and bad. */
final class Gallery {
    private Gallery() {}

    record Refund(String id, String orderId, long cents, String key) {}

    interface Reads {
        @ReadOnly
        List<Refund> refundsOf(String orderId);

        @ReadOnly
        Refund refundWith(String key);

        @ReadOnly
        boolean isOpen(String orderId);

        default long refunded(String orderId) {
            return refundsOf(orderId).stream().mapToLong(Refund::cents).sum();
        }
    }

    /** A shop with the order A-1, whose payment is 500. */
    static class Shop {
        private final List<Refund> refunds;

        Shop() {
            this(new CopyOnWriteArrayList<>());
        }

        Shop(List<Refund> refunds) {
            this.refunds = refunds;
        }

        public Refund refund(String orderId, long cents) {
            Refund refund = new Refund(
                    "R-" + (refunds.size() + 1),
                    orderId,
                    cents,
                    ToolCall.current().idempotencyKey());
            refunds.add(refund);
            return refund;
        }

        public List<Refund> refundsOf(String orderId) {
            return refunds.stream()
                    .filter(refund -> refund.orderId().equals(orderId))
                    .toList();
        }

        public Refund refundWith(String key) {
            return refunds.stream()
                    .filter(refund -> refund.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no refund with this key"));
        }

        public boolean isOpen(String orderId) {
            return true;
        }
    }

    interface LooksForTheResult extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, @Result Refund refund) {
            return refundsOf(orderId).contains(refund);
        }

        final class Impl extends Shop implements LooksForTheResult {
            Impl() {}

            Impl(List<Refund> refunds) {
                super(refunds);
            }
        }
    }

    interface ComparesTheAmount extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default Verdict isRefunded(String orderId, long cents) {
            long found = refunded(orderId);
            return found == cents ? Verdict.confirmed() : Verdict.differs(cents, found);
        }

        final class Impl extends Shop implements ComparesTheAmount {}
    }

    interface LooksByTheKey extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents, @IdempotencyKey String key) {
            Refund found = refundWith(key);
            return found.orderId().equals(orderId) && found.cents() == cents;
        }

        final class Impl extends Shop implements LooksByTheKey {}
    }

    interface SaysYes extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        @SuppressGuard(value = "VerifierVacuous", reason = "bad on purpose")
        default boolean isRefunded(String orderId) {
            return true;
        }

        final class Impl extends Shop implements SaysYes {}
    }

    interface BelievesTheResult extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        @SuppressGuard(value = "VerifierVacuous", reason = "bad on purpose")
        default boolean isRefunded(long cents, @Result Refund refund) {
            return refund.cents() == cents;
        }

        final class Impl extends Shop implements BelievesTheResult {}
    }

    interface LooksElsewhere extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId) {
            return isOpen(orderId);
        }

        final class Impl extends Shop implements LooksElsewhere {}
    }

    interface AsksOnlyWhetherThereIsOne extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId) {
            return !refundsOf(orderId).isEmpty();
        }

        final class Impl extends Shop implements AsksOnlyWhetherThereIsOne {}
    }

    interface LooksOnlyAtTheCount extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId) {
            return refundsOf(orderId).size() == 1;
        }

        final class Impl extends Shop implements LooksOnlyAtTheCount {}
    }

    interface LooksOnlyForTheKey extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(@IdempotencyKey String key) {
            return refundWith(key).key().equals(key);
        }

        final class Impl extends Shop implements LooksOnlyForTheKey {}
    }

    interface IsContentWithMore extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return refunded(orderId) >= cents;
        }

        final class Impl extends Shop implements IsContentWithMore {}
    }

    interface IsContentWithLess extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return !refundsOf(orderId).isEmpty() && refunded(orderId) <= cents;
        }

        final class Impl extends Shop implements IsContentWithLess {}
    }

    interface TakesAFailureForAYes extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        @SuppressGuard(value = "VerifierVacuous", reason = "bad on purpose")
        default boolean isRefunded(String orderId, long cents, @IdempotencyKey String key) {
            try {
                return refundWith(key).cents() == cents
                        && refundWith(key).orderId().equals(orderId);
            } catch (RuntimeException e) {
                return true;
            }
        }

        final class Impl extends Shop implements TakesAFailureForAYes {}
    }

    interface RemembersTheLastLook extends Reads {
        Map<String, Boolean> SEEN = new ConcurrentHashMap<>();

        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return SEEN.computeIfAbsent(orderId, id -> refunded(id) == cents);
        }

        final class Impl extends Shop implements RemembersTheLastLook {}
    }

    interface ComparesRoundly extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return refunded(orderId) / 100 == cents / 100;
        }

        final class Impl extends Shop implements ComparesRoundly {}
    }

    interface CannotDoWithoutTheResult extends Reads {
        @Mutating
        @VerifyAfter(value = "isRefunded", settle = "1s")
        Refund refund(String orderId, long cents);

        default Verdict isRefunded(String orderId, @Result @Nullable Refund refund) {
            return refund != null && refundsOf(orderId).contains(refund)
                    ? Verdict.confirmed()
                    : Verdict.absent("not there");
        }

        final class Impl extends Shop implements CannotDoWithoutTheResult {}
    }

    interface TakesEveryFailureForAProof extends Reads {
        @Mutating(noEffectOn = RuntimeException.class)
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return refunded(orderId) == cents;
        }

        final class Impl extends Shop implements TakesEveryFailureForAProof {}
    }

    interface SaysNo extends Reads {
        @Mutating
        @VerifyAfter("isRefunded")
        Refund refund(String orderId, long cents);

        default boolean isRefunded(String orderId, long cents) {
            return refunded(orderId) == cents + 1;
        }

        final class Impl extends Shop implements SaysNo {}
    }

    @SuppressGuard(value = "MutatingWithoutVerifier", reason = "bad on purpose")
    interface HasNone extends Reads {
        @Mutating
        Refund refund(String orderId, long cents);

        final class Impl extends Shop implements HasNone {}
    }
}
