package bank;

import io.afterproof.Consistency;
import io.afterproof.ReadOnly;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;

/** Payments reach the history as messages, so it lags behind. */
public interface TransactionTools {
    @Tool(description = "The transactions with a recipient")
    @ReadOnly(consistency = Consistency.EVENTUAL)
    List<Transaction> getTransactionsByRecipientName(String accountId, String recipientName);

    @Tool(description = "The last transactions of an account")
    @ReadOnly(consistency = Consistency.EVENTUAL)
    List<Transaction> getLastTransactions(String accountId);
}
