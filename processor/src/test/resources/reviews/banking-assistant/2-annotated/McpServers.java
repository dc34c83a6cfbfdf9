package bank;

import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** What the sample's three servers publish. */
public final class McpServers {
    MethodToolCallbackProvider accountTools(StoredAccounts accounts) {
        return MethodToolCallbackProvider.builder().toolObjects(accounts).build();
    }

    MethodToolCallbackProvider transactionTools(StoredTransactions transactions) {
        return MethodToolCallbackProvider.builder().toolObjects(transactions).build();
    }

    MethodToolCallbackProvider paymentTools(SubmittedPayments payments) {
        return MethodToolCallbackProvider.builder().toolObjects(payments).build();
    }
}
