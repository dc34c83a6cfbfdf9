package bank;

import io.afterproof.Mutating;
import io.afterproof.VerifyAfter;
import org.springframework.ai.tool.annotation.Tool;

/** Looks for the payment in the history, the one place that tells. */
public interface PaymentTools extends TransactionTools {
    @Tool(description = "Submits a payment")
    @Mutating
    @VerifyAfter("isBooked")
    void processPayment(Payment payment);

    default boolean isBooked(Payment payment) {
        return getTransactionsByRecipientName( // ERROR VerifierStale: EVENTUAL
                        payment.accountId(), payment.recipientName())
                .stream()
                .anyMatch(transaction -> transaction.description().equals(payment.description())
                        && transaction.cents() == payment.cents());
    }
}
