package bank;

import java.util.List;
import java.util.Map;

public final class StoredAccounts implements AccountTools {
    private final List<Account> accounts;
    private final Map<String, PaymentMethod> methods;
    private final Map<String, List<Beneficiary>> beneficiaries;

    public StoredAccounts(
            List<Account> accounts,
            Map<String, PaymentMethod> methods,
            Map<String, List<Beneficiary>> beneficiaries) {
        this.accounts = accounts;
        this.methods = methods;
        this.beneficiaries = beneficiaries;
    }

    @Override
    public List<Account> getAccountsByUserName(String userName) {
        return accounts.stream()
                .filter(account -> account.userName().equals(userName))
                .toList();
    }

    @Override
    public PaymentMethod getPaymentMethodDetails(String paymentMethodId) {
        return methods.get(paymentMethodId);
    }

    @Override
    public List<Beneficiary> getRegisteredBeneficiary(String accountId) {
        return beneficiaries.getOrDefault(accountId, List.of());
    }
}
