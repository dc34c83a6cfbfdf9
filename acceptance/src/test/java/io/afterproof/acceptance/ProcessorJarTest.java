package io.afterproof.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar on the processor path: everything in it is ours or relocated, so that it clashes with no other processor. */
final class ProcessorJarTest {
    private JarFile jar;

    @BeforeEach
    void open() throws IOException {
        jar = new JarFile(Objects.requireNonNull(System.getProperty("processor.jar"), "processor.jar"));
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
    }

    @Test
    void holdsOurClassesAndTheFilesThatCompilersAndBuildToolsLookFor() {
        List<String> others = jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> !name.startsWith("io/afterproof/processor/"))
                .sorted()
                .toList();

        assertThat(others)
                .containsExactly(
                        "META-INF/LICENSE",
                        "META-INF/MANIFEST.MF",
                        "META-INF/NOTICE",
                        "META-INF/gradle/incremental.annotation.processors",
                        "META-INF/services/com.sun.source.util.Plugin",
                        "META-INF/services/javax.annotation.processing.Processor");
    }

    @Test
    void holdsItsLibrariesRelocated() {
        assertThat(jar.getEntry("io/afterproof/processor/shaded/javapoet/JavaFile.class"))
                .isNotNull();
        assertThat(jar.getEntry("io/afterproof/processor/shaded/gson/Gson.class"))
                .isNotNull();
    }

    @Test
    void namesItsProcessorAndItsPlugin() throws IOException {
        assertThat(text("META-INF/services/javax.annotation.processing.Processor"))
                .isEqualTo("""
                        io.afterproof.processor.AfterproofProcessor
                        io.afterproof.processor.OptionsProcessor""");
        assertThat(text("META-INF/services/com.sun.source.util.Plugin"))
                .isEqualTo("io.afterproof.processor.chain.ChainPlugin");
        assertThat(text("META-INF/gradle/incremental.annotation.processors")).isEqualTo("""
                        io.afterproof.processor.AfterproofProcessor,isolating
                        io.afterproof.processor.OptionsProcessor,isolating""");
    }

    @Test
    void saysWhichModuleAndVersionItIs() throws IOException {
        Attributes manifest = jar.getManifest().getMainAttributes();

        assertThat(manifest.getValue("Automatic-Module-Name")).isEqualTo("io.afterproof.processor");
        assertThat(manifest.getValue("Implementation-Version")).isNotBlank();
    }

    private String text(String name) throws IOException {
        try (InputStream in = jar.getInputStream(jar.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}
