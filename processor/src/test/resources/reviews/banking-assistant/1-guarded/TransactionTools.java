package bank;

import io.afterproof.Guarded;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;

@Guarded
public interface TransactionTools {
    @Tool(description = "The transactions with a recipient")
    List<Transaction> getTransactionsByRecipientName(String accountId, String recipientName);

    @Tool(description = "The last transactions of an account")
    List<Transaction> getLastTransactions(String accountId);
}
