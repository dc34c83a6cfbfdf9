package shop;

public record Refund(String id) {}
