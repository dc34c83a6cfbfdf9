package bank;

public record Transaction(String id, String accountId, String description, String recipientName, long cents) {}
