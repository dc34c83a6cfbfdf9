package bank;

import java.util.List;

/** The plan that the payment agent's prompt tells the model, written down step by step. */
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
        Invoice invoice = invoices.scanInvoice(photo);
        Account account = accounts.getAccountsByUserName(userName).get(0);
        if (isPaid(invoice, account)) {
            return "This bill is paid already.";
        }
        PaymentMethod method = accounts.getPaymentMethodDetails(
                account.paymentMethodIds().get(0));
        if (method.availableCents() < invoice.cents()) {
            return "There is not enough on " + method.type() + ".";
        }
        List<Beneficiary> known = accounts.getRegisteredBeneficiary(account.id());
        for (Beneficiary beneficiary : known) {
            if (beneficiary.name().equals(invoice.payee())) {
                payments.processPayment(new Payment(
                        account.id(),
                        "payment for invoice " + invoice.id(),
                        beneficiary.name(),
                        beneficiary.bankCode(),
                        method.id(),
                        invoice.cents()));
                return "The payment is submitted.";
            }
        }
        return "Please tell me the bank code of " + invoice.payee() + ".";
    }

    private boolean isPaid(Invoice invoice, Account account) {
        return transactions.getTransactionsByRecipientName(account.id(), invoice.payee()).stream()
                .anyMatch(transaction -> transaction.description().contains(invoice.id()));
    }
}
