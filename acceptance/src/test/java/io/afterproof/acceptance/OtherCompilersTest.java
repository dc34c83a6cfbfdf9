package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.acceptance.Commands.Ended;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** ECJ, the compiler of Eclipse and VS Code: guards and checks of declarations are the same, bodies it does not show. */
final class OtherCompilersTest {
    @TempDir
    Path folder;

    private Project shop;

    @BeforeEach
    void aShop() {
        shop = new Project(folder)
                .source("shop/OrderTools.java", ShopSources.TOOLS)
                .source("shop/Order.java", ShopSources.ORDER)
                .source("shop/StoredOrders.java", ShopSources.STORE)
                .source("shop/Main.java", ShopSources.MAIN);
    }

    @Test
    void guardsAreGeneratedAndWork() {
        Ended compiled = shop.ecj();

        assertThat(compiled.code()).as(compiled.output()).isZero();
        assertThat(shop.has("classes/META-INF/afterproof/tools/shop.OrderTools.json"))
                .isTrue();
        assertThat(shop.run("shop.Main", List.of()).output()).contains("GuardedOrderTools true");
    }

    @Test
    void guardsAreTheSameByteForByte() {
        shop.ecj("-s", ".");
        String byEcj = shop.read("shop/GuardedOrderTools.java");

        shop.javac(Commands.jar("processor"), List.of(), "-s", ".");

        assertThat(shop.read("shop/GuardedOrderTools.java")).isEqualTo(byEcj);
    }

    @Test
    void declarationsAreChecked() {
        shop.source("shop/OrderTools.java", ShopSources.TOOLS.replace("@VerifyAfter(\"isRefunded\")", ""));

        Ended compiled = shop.ecj();

        assertThat(compiled.code()).isNotZero();
        assertThat(compiled.output())
                .contains("OrderTools.java (at line 11)", "[Afterproof/MutatingWithoutVerifier] OrderTools.refund");
    }

    @Test
    void thatBodiesAreNotCheckedIsSaidOnce() {
        shop.source("shop/Agent.java", ShopSources.TOO_DEEP);

        Ended compiled = shop.ecj();

        assertThat(compiled.code()).isZero();
        assertThat(compiled.output()).containsOnlyOnce("[Afterproof/Partial]").doesNotContain("ChainTooDeep");
    }

    @Test
    void reportsNameDeclarationsWithoutPlaces() {
        shop.source("shop/OrderTools.java", ShopSources.TOOLS.replace("@VerifyAfter(\"isRefunded\")", ""));

        shop.ecj("-Aafterproof.sarif=reports/shop.sarif");

        JsonNode run = SarifSchema.read(shop.read("reports/shop.sarif"));
        JsonNode result = run.at("/results/0");
        assertThat(run.get("results")).hasSize(1);
        assertThat(result.get("ruleId").stringValue()).isEqualTo("Afterproof/MutatingWithoutVerifier");
        assertThat(result.at("/locations/0").has("physicalLocation")).isFalse();
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .stringValue())
                .isEqualTo("shop.OrderTools.refund(java.lang.String)");
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/descriptor/id")
                        .stringValue())
                .isEqualTo("Afterproof/Partial");
    }
}
