package bank;

public record Beneficiary(String name, String bankCode) {}
