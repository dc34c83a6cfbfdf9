package bank;

import io.afterproof.Approval;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.Require;
import io.afterproof.Timeout;
import io.afterproof.VerifyAfter;
import org.springframework.ai.tool.annotation.Tool;

/** A bill is paid once, whoever asks; the history has a minute to show it. */
public interface PaymentTools extends TransactionTools {
    @Tool(description = "Pays a bill")
    @Mutating(noEffectOn = IllegalArgumentException.class)
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @Require("isOpen")
    @Approval
    @Timeout("10s")
    @VerifyAfter(value = "isBooked", within = "1m", settle = "2m")
    void processPayment(@IdempotencyKey String billId, Payment payment);

    default boolean isOpen(String billId, Payment payment) {
        return !isBooked(billId, payment);
    }

    default boolean isBooked(String billId, Payment payment) {
        return getTransactionsByRecipientName(payment.accountId(), payment.recipientName()).stream()
                .anyMatch(transaction -> transaction.id().equals(billId)
                        && transaction.cents() == payment.cents());
    }
}
