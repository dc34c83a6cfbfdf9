package bank;

public record Invoice(String id, String payee, long cents) {}
