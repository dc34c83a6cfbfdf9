package shop;

public final class CardDeclined extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CardDeclined() {}
}
