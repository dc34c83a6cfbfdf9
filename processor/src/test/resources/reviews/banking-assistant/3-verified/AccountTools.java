package bank;

import io.afterproof.ReadOnly;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;

public interface AccountTools {
    @Tool(description = "The accounts of the user")
    @ReadOnly
    List<Account> getAccountsByUserName(String userName);

    @Tool(description = "A payment method with the balance that is available")
    @ReadOnly
    PaymentMethod getPaymentMethodDetails(String paymentMethodId);

    @Tool(description = "The registered beneficiaries of an account")
    @ReadOnly
    List<Beneficiary> getRegisteredBeneficiary(String accountId);
}
