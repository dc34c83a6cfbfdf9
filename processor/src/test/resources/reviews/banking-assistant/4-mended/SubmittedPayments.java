package bank;

import java.util.List;

public final class SubmittedPayments implements PaymentTools {
    private final TransactionApi api;

    public SubmittedPayments(TransactionApi api) {
        this.api = api;
    }

    @Override
    public void processPayment(String billId, Payment payment) {
        api.post(new Transaction(
                        billId, payment.accountId(), payment.description(), payment.recipientName(), payment.cents()))
                .join();
    }

    @Override
    public List<Transaction> getTransactionsByRecipientName(String accountId, String recipientName) {
        return new StoredTransactions(api).getTransactionsByRecipientName(accountId, recipientName);
    }

    @Override
    public List<Transaction> getLastTransactions(String accountId) {
        return api.of(accountId);
    }
}
