package io.afterproof.acceptance;

/** A small shop whose tools are what users of all compilers write. */
final class ShopSources {
    static final String TOOLS = """
            package shop;

            import io.afterproof.Mutating;
            import io.afterproof.ReadOnly;
            import io.afterproof.VerifyAfter;

            public interface OrderTools {
                @ReadOnly
                Order getOrder(String orderId);

                @Mutating
                @VerifyAfter("isRefunded")
                void refund(String orderId);

                default boolean isRefunded(String orderId) {
                    return getOrder(orderId).isRefunded();
                }
            }
            """;

    static final String ORDER = """
            package shop;

            public final class Order {
                private final String id;
                private final boolean refunded;

                public Order(String id, boolean refunded) {
                    this.id = id;
                    this.refunded = refunded;
                }

                public String getId() { return id; }

                public boolean isRefunded() { return refunded; }
            }
            """;

    static final String STORE = """
            package shop;

            import java.util.HashMap;
            import java.util.Map;

            public final class StoredOrders implements OrderTools {
                private final Map<String, Order> orders = new HashMap<>();

                public StoredOrders() { orders.put("1", new Order("1", false)); }

                @Override
                public Order getOrder(String orderId) { return orders.get(orderId); }

                @Override
                public void refund(String orderId) { orders.put(orderId, new Order(orderId, true)); }
            }
            """;

    static final String MAIN = """
            package shop;

            import io.afterproof.runtime.Afterproof;

            public final class Main {
                public static void main(String[] arguments) {
                    OrderTools tools = Afterproof.guard(OrderTools.class, new StoredOrders());
                    tools.refund("1");
                    System.out.println(tools.getClass().getSimpleName() + " " + tools.getOrder("1").isRefunded());
                }
            }
            """;

    static final String TOO_DEEP = """
            package shop;

            final class Agent {
                static void run(OrderTools tools) {
                    tools.getOrder("1");
                    tools.getOrder("2");
                    tools.getOrder("3");
                    tools.getOrder("4");
                }
            }
            """;

    private ShopSources() {}
}
