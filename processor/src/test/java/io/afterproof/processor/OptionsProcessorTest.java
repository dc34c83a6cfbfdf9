package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Options that come from a parent build, in a module that uses nothing of ours. */
class OptionsProcessorTest {
    private static final List<JavaFileObject> NOTHING_OF_OURS =
            List.of(Compiled.source("q.Q", "package q; public class Q {}"));
    private static final List<String> STRICT = List.of("-Xlint:all", "-Werror", "-Aafterproof.warnings=off");

    @Test
    void areNoWarningThere() {
        Compiled compiled =
                Compiled.with(List.of(new AfterproofProcessor(), new OptionsProcessor()), NOTHING_OF_OURS, STRICT);

        assertThat(compiled.messages()).isEmpty();
    }

    @Test
    void wouldBeOneForTheProcessorAlone() {
        Compiled compiled = Compiled.with(List.of(new AfterproofProcessor()), NOTHING_OF_OURS, STRICT);

        assertThat(compiled.messages().toString()).contains("afterproof.warnings");
    }
}
