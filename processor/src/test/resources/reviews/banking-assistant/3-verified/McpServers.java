package bank;

import org.springframework.ai.tool.method.MethodToolCallbackProvider;

/** What the sample's three servers publish. */
public final class McpServers {
    MethodToolCallbackProvider accountTools(StoredAccounts accounts) {
        return MethodToolCallbackProvider.builder().toolObjects(accounts).build(); // ERROR UnguardedTool
    }

    MethodToolCallbackProvider transactionTools(StoredTransactions transactions) {
        return MethodToolCallbackProvider.builder().toolObjects(transactions).build(); // ERROR UnguardedTool
    }

    MethodToolCallbackProvider paymentTools(SubmittedPayments payments) {
        return MethodToolCallbackProvider.builder().toolObjects(payments).build(); // ERROR UnguardedTool
    }
}
