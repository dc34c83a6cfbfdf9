package io.afterproof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.langchain4j.service.AiServices;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ResolvableType;

/** Large libraries without tools: nothing is found but what they need besides, and nothing goes wrong. */
final class ForeignCodeTest {
    @ParameterizedTest
    @ValueSource(classes = {ImmutableList.class, ResolvableType.class, AiServices.class, EclipseCompiler.class})
    void librariesWithoutToolsAreCleanAndReadable(Class<?> inside) throws Problem, URISyntaxException {
        Path jar = Path.of(
                inside.getProtectionDomain().getCodeSource().getLocation().toURI());

        assertThat(jar).isRegularFile();
        assertThat(Sources.verify(jar)).allMatch(told -> told.message().startsWith("[Afterproof/Partial]"));
    }
}
