package shop;

public final class UnknownOrder extends RuntimeException {
    private static final long serialVersionUID = 1;

    public UnknownOrder() {}
}
