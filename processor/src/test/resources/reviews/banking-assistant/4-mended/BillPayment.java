package bank;

import io.afterproof.runtime.Chain;
import java.util.List;

/** The same plan; what the prompt asks the model to check is a gate now. */
public final class BillPayment {
    private final InvoiceTools invoices;
    private final AccountTools accounts;
    private final TransactionTools transactions;
    private final PaymentTools payments;

    public BillPayment(
            InvoiceTools invoices, AccountTools accounts, TransactionTools transactions, PaymentTools payments) {
        this.invoices = invoices;
        this.accounts = accounts;
        this.transactions = transactions;
        this.payments = payments;
    }

    String pay(String userName, String photo) {
        try (Chain chain = Chain.open("bill " + photo)) {
            Invoice invoice = invoices.scanInvoice(photo);
            Account account = accounts.getAccountsByUserName(userName).get(0);
            Chain.gate(!isPaid(invoice, account));
            PaymentMethod method = accounts.getPaymentMethodDetails(
                    account.paymentMethodIds().get(0));
            Chain.gate(method.availableCents() >= invoice.cents());
            List<Beneficiary> known = accounts.getRegisteredBeneficiary(account.id());
            for (Beneficiary beneficiary : known) {
                if (beneficiary.name().equals(invoice.payee())) {
                    payments.processPayment(
                            invoice.id(),
                            new Payment(
                                    account.id(),
                                    "payment for invoice " + invoice.id(),
                                    beneficiary.name(),
                                    beneficiary.bankCode(),
                                    method.id(),
                                    invoice.cents()));
                    return "The payment is booked, in " + chain.id() + ".";
                }
            }
            return "Please tell me the bank code of " + invoice.payee() + ".";
        }
    }

    private boolean isPaid(Invoice invoice, Account account) {
        return transactions.getTransactionsByRecipientName(account.id(), invoice.payee()).stream()
                .anyMatch(transaction -> transaction.id().equals(invoice.id()));
    }
}
