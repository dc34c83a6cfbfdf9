package bank;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

public final class SubmittedPayments implements PaymentTools {
    private static final Logger LOG = System.getLogger("payments");
    private final TransactionApi api;

    public SubmittedPayments(TransactionApi api) {
        this.api = api;
    }

    @Override
    public void processPayment(Payment payment) {
        if (payment.accountId().isEmpty() || payment.paymentMethodId().isEmpty()) {
            throw new IllegalArgumentException("account or payment method is missing");
        }
        LOG.log(Level.INFO, "Payment successful for {0}", payment);
        api.post(new Transaction(
                        UUID.randomUUID().toString(),
                        payment.accountId(),
                        payment.description(),
                        payment.recipientName(),
                        payment.cents()))
                .thenRun(() -> LOG.log(Level.INFO, "Transaction notified"));
    }
}
