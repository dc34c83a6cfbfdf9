package bank;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The other service, over HTTP. */
public interface TransactionApi {
    CompletableFuture<Void> post(Transaction transaction);

    List<Transaction> of(String accountId);
}
