package bank;

import java.util.List;

public final class StoredTransactions implements TransactionTools {
    private final TransactionApi api;

    public StoredTransactions(TransactionApi api) {
        this.api = api;
    }

    @Override
    public List<Transaction> getTransactionsByRecipientName(String accountId, String recipientName) {
        return api.of(accountId).stream()
                .filter(transaction -> transaction.recipientName().contains(recipientName))
                .toList();
    }

    @Override
    public List<Transaction> getLastTransactions(String accountId) {
        return api.of(accountId);
    }
}
