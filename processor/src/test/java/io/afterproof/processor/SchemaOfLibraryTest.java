package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.constraints.NotBlank;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** Types that the compiler knows from class files only: before 22, javac does not show the annotations on their types. */
final class SchemaOfLibraryTest {
    @TempDir
    private Path folder;

    private String checks() {
        String path = String.join(
                File.pathSeparator,
                FileCompilation.annotations(),
                FileCompilation.runtime(),
                FileCompilation.location(NotBlank.class),
                FileCompilation.location(NullMarked.class));
        FileCompilation library = new FileCompilation(folder.resolve("library"))
                .source(
                        "lib/Line.java",
                        "package lib; import jakarta.validation.constraints.*; import org.jspecify.annotations.*;"
                                + " @NullMarked public record Line(@Size(max = 3) String sku, java.util.List<@NotBlank String> notes,"
                                + " @Nullable String gift) {}");
        List<String> faults = library.compile("-cp", path);
        FileCompilation shop = new FileCompilation(folder.resolve("shop"))
                .source(
                        "shop/Tools.java",
                        "package shop; @io.afterproof.Guarded @io.afterproof.Schema interface Tools"
                                + " { String find(lib.Line line); }");
        List<String> messages = shop.compile("-cp", path + File.pathSeparator + library.output());
        assertThat(faults).isEmpty();
        assertThat(messages).isEmpty();
        return shop.generated("shop/SchemaOfTools.java");
    }

    @Test
    void whatStandsOnADeclarationIsSeenByEveryCompiler() {
        assertThat(checks()).contains("sku.length() > 3");
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_22)
    void whatStandsOnATypeIsSeenFrom22On() {
        assertThat(checks())
                .contains("Values.isBlank(each)")
                .contains("notes == null")
                .doesNotContain("gift");
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_21)
    void whatStandsOnATypeIsNotSeenBefore22AndNothingIsRequiredByMistake() {
        assertThat(checks())
                .doesNotContain("isBlank")
                .doesNotContain("notes == null")
                .doesNotContain("gift");
    }
}
