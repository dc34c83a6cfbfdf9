package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of docs/schema.md say what the compiler makes of each type and constraint. */
final class SchemaPageTest {
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| `(\\{[^`]*})` \\|");

    private record Row(String java, String schema) {}

    @TestFactory
    Stream<DynamicTest> theTablesSayWhatThereIs() {
        List<Row> rows = Page.of(Page.ROOT.resolve("docs/schema.md"))
                .text()
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> new Row(row.group(1), row.group(2)))
                .toList();
        JsonObject properties = properties(rows);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("rows", () -> assertThat(rows).hasSizeGreaterThan(40))),
                rows.stream()
                        .map(row -> DynamicTest.dynamicTest(
                                row.java(),
                                () -> assertThat(properties.get("p" + rows.indexOf(row)))
                                        .isEqualTo(JsonParser.parseString(row.schema())))));
    }

    private static JsonObject properties(List<Row> rows) {
        List<String> components = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            components.add(rows.get(i).java() + " p" + i);
        }
        Compiled compiled = Compiled.of(List.of(Compiled.source(
                "shop.Tools",
                "package shop;",
                "import io.afterproof.*;",
                "import jakarta.validation.constraints.*;",
                "import java.math.*; import java.net.*; import java.time.*; import java.util.*;",
                "@Guarded interface Tools { @Schema Row row(String id); }",
                "record Row(" + String.join(",\n", components) + ") {}")));
        assertThat(compiled.diagnostics()).isEmpty();
        JsonElement manifest = JsonParser.parseString(compiled.generated("META-INF/afterproof/tools/shop.Tools.json"));
        return manifest.getAsJsonObject()
                .getAsJsonArray("tools")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("outputSchema")
                .getAsJsonObject("$defs")
                .getAsJsonObject("Row")
                .getAsJsonObject("properties");
    }
}
