package bank;

public record Payment(
        String accountId,
        String description,
        String recipientName,
        String recipientBankCode,
        String paymentMethodId,
        long cents) {}
