package bank;

import io.afterproof.runtime.Afterproof;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** What the sample's three servers publish. */
public final class McpServers {
    MethodToolCallbackProvider accountTools(StoredAccounts accounts) {
        return MethodToolCallbackProvider.builder().toolObjects(Afterproof.guard(AccountTools.class, accounts))
                .build();
    }

    MethodToolCallbackProvider transactionTools(StoredTransactions transactions) {
        return MethodToolCallbackProvider.builder().toolObjects(Afterproof.guard(TransactionTools.class, transactions))
                .build();
    }

    MethodToolCallbackProvider paymentTools(SubmittedPayments payments) {
        return MethodToolCallbackProvider.builder().toolObjects(Afterproof.guard(PaymentTools.class, payments))
                .build();
    }
}
