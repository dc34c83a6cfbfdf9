package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report of the packaged processor, as a build started in the project's folder gets it. */
final class SarifFileTest {
    private static final String REPORT = "build/reports/afterproof.sarif";

    @TempDir
    Path folder;

    private Project shop;

    @BeforeEach
    void aShop() {
        shop = new Project(folder)
                .source("shop/OrderTools.java", ShopSources.TOOLS)
                .source("shop/Order.java", ShopSources.ORDER)
                .source("shop/Agent.java", ShopSources.TOO_DEEP);
    }

    @Test
    void pathsAreRelativeToWhereTheBuildWasStarted() {
        JsonNode run = compile();

        JsonNode place = run.at("/results/0/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").stringValue()).isEqualTo("src/shop/Agent.java");
        assertThat(place.at("/artifactLocation/uriBaseId").stringValue()).isEqualTo("%SRCROOT%");
        assertThat(place.at("/region/startLine").intValue()).isEqualTo(8);
        assertThat(run.at("/results/0/codeFlows/0/threadFlows/0/locations")).hasSize(4);
        assertThat(shop.read(REPORT)).doesNotContain(folder.toString());
    }

    @Test
    void theToolSaysItsVersionAndItsRulesCarryTheirPages() {
        JsonNode driver = compile().at("/tool/driver");

        assertThat(driver.get("name").stringValue()).isEqualTo("Afterproof");
        assertThat(driver.get("version").stringValue()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(driver.get("rules"))
                .allSatisfy(rule ->
                        assertThat(rule.at("/help/markdown").stringValue()).contains("## Why"));
    }

    @Test
    void twoCompilationsGiveTheSameBytes() {
        compile();
        String first = shop.read(REPORT);

        compile();

        assertThat(shop.read(REPORT)).isEqualTo(first);
    }

    private JsonNode compile() {
        assertThat(shop.javac(Commands.jar("processor"), List.of(), "-Aafterproof.sarif=" + REPORT)
                        .code())
                .isEqualTo(1);
        return SarifSchema.read(shop.read(REPORT));
    }
}
