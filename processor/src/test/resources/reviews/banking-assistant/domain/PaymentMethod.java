package bank;

public record PaymentMethod(String id, String type, long availableCents) {}
