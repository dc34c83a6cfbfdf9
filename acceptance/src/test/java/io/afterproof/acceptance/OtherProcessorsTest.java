package io.afterproof.acceptance;

import static io.afterproof.acceptance.Commands.classPath;
import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.acceptance.Commands.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lombok and MapStruct on the same processor path, in either order. */
final class OtherProcessorsTest {
    private static final String LOMBOK_ORDER = """
            package shop;

            import lombok.Builder;
            import lombok.Value;

            @Value
            @Builder
            public class Order {
                String id;
                boolean refunded;
            }
            """;
    private static final String LOMBOK_STORE = """
            package shop;

            import java.util.Map;
            import lombok.RequiredArgsConstructor;

            @RequiredArgsConstructor
            public final class StoredOrders implements OrderTools {
                private final Map<String, Order> orders;

                public StoredOrders() {
                    this(new java.util.HashMap<>(Map.of("1", Order.builder().id("1").build())));
                }

                @Override
                public Order getOrder(String orderId) { return orders.get(orderId); }

                @Override
                public void refund(String orderId) {
                    orders.put(orderId, Order.builder().id(orderId).refunded(true).build());
                }
            }
            """;
    private static final String LOMBOK_AGENT = """
            package shop;

            import lombok.RequiredArgsConstructor;

            @RequiredArgsConstructor
            final class Agent {
                private final OrderTools tools;

                void run() {
                    tools.getOrder("1");
                    tools.getOrder("2");
                    tools.getOrder("3");
                    tools.getOrder("4");
                }
            }
            """;

    private static final String VIEW = """
            package shop;

            public record OrderView(String id, boolean refunded) {}
            """;
    private static final String MAPPER = """
            package shop;

            import org.mapstruct.Mapper;
            import org.mapstruct.factory.Mappers;

            @Mapper
            public interface OrderMapper {
                OrderMapper INSTANCE = Mappers.getMapper(OrderMapper.class);

                OrderView view(Order order);
            }
            """;
    private static final String MAPPED_TOOLS =
            ShopSources.TOOLS.replace("Order getOrder", "OrderView getOrder").replace("isRefunded();", "refunded();");
    private static final String MAPPED_STORE = ShopSources.STORE
            .replace("public Order getOrder", "public OrderView getOrder")
            .replace("return orders.get(orderId)", "return OrderMapper.INSTANCE.view(orders.get(orderId))");

    @TempDir
    Path folder;

    private Project shop;

    @BeforeEach
    void aShop() {
        shop = new Project(folder)
                .source("shop/OrderTools.java", ShopSources.TOOLS)
                .source("shop/Order.java", LOMBOK_ORDER)
                .source("shop/StoredOrders.java", LOMBOK_STORE)
                .source("shop/Main.java", ShopSources.MAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lombok processor", "processor lombok"})
    void resultsAndImplementationsCanBeMadeByLombok(String order) {
        Ended compiled = shop.javac(classPath(order.split(" ")), List.of("lombok"));

        assertThat(compiled.output()).doesNotContain("error", "Afterproof");
        assertThat(compiled.code()).isZero();
        assertThat(shop.run("shop.Main", List.of()).output()).contains("GuardedOrderTools true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lombok processor", "processor lombok"})
    void bodiesInClassesThatLombokChangesAreChecked(String order) {
        shop.source("shop/Agent.java", LOMBOK_AGENT);

        Ended compiled = shop.javac(classPath(order.split(" ")), List.of("lombok"), "-Aafterproof.sarif=agent.sarif");

        assertThat(compiled.code()).isEqualTo(1);
        assertThat(compiled.output()).contains("Agent.java:13: error: [Afterproof/ChainTooDeep]", "1 error");
        assertThat(SarifSchema.read(shop.read("agent.sarif"))
                        .at("/results/0/locations/0/physicalLocation/region/startLine")
                        .intValue())
                .isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mapstruct-processor processor", "processor mapstruct-processor"})
    void resultsCanBeMappedByMapStruct(String order) {
        shop.source("shop/Order.java", ShopSources.ORDER)
                .source("shop/OrderTools.java", MAPPED_TOOLS)
                .source("shop/StoredOrders.java", MAPPED_STORE)
                .source("shop/OrderView.java", VIEW)
                .source("shop/OrderMapper.java", MAPPER)
                .source("shop/Main.java", ShopSources.MAIN.replace("isRefunded()", "refunded()"));

        Ended compiled = shop.javac(classPath(order.split(" ")), List.of("mapstruct"));

        assertThat(compiled.output()).doesNotContain("error", "Afterproof");
        assertThat(compiled.code()).isZero();
        assertThat(shop.run("shop.Main", List.of("mapstruct")).output()).contains("GuardedOrderTools true");
    }

    @Test
    void allThreeOnOnePath() {
        shop.source("shop/OrderView.java", VIEW)
                .source("shop/OrderMapper.java", MAPPER)
                .source("shop/OrderTools.java", MAPPED_TOOLS)
                .source(
                        "shop/StoredOrders.java",
                        LOMBOK_STORE
                                .replace("public Order getOrder", "public OrderView getOrder")
                                .replace(
                                        "return orders.get(orderId)",
                                        "return OrderMapper.INSTANCE.view(orders.get(orderId))"))
                .source("shop/Main.java", ShopSources.MAIN.replace("isRefunded()", "refunded()"));

        Ended compiled =
                shop.javac(classPath("lombok", "mapstruct-processor", "processor"), List.of("lombok", "mapstruct"));

        assertThat(compiled.code()).as(compiled.output()).isZero();
        assertThat(shop.run("shop.Main", List.of("mapstruct")).output()).contains("GuardedOrderTools true");
    }
}
