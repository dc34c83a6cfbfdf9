package bank;

import io.afterproof.Guarded;
import java.util.List;
import org.springframework.ai.tool.annotation.Tool;

@Guarded
public interface AccountTools {
    @Tool(description = "The accounts of the user")
    List<Account> getAccountsByUserName(String userName);

    @Tool(description = "A payment method with the balance that is available")
    PaymentMethod getPaymentMethodDetails(String paymentMethodId);

    @Tool(description = "The registered beneficiaries of an account")
    List<Beneficiary> getRegisteredBeneficiary(String accountId);
}
