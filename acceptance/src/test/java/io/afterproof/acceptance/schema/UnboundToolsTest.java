package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.afterproof.json.ToolJson;
import io.afterproof.runtime.Afterproof;
import org.junit.jupiter.api.Test;

/** What no JSON could be bound to is told to the programmer, before a model calls it. */
final class UnboundToolsTest {
    @Test
    void aMissingModuleIsTold() {
        UnboundTools.Module guard = Afterproof.guard(UnboundTools.Module.class, visit -> 1);

        assertThatThrownBy(() -> ToolJson.of(UnboundTools.Module.class, guard, new ObjectMapper()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the parameter visit of ")
                .hasMessageContaining("jackson-datatype-jsr310");
    }

    @Test
    void aClassThatCannotBeConstructedIsTold() {
        UnboundTools.Constructor guard = Afterproof.guard(UnboundTools.Constructor.class, all -> 1);

        assertThatThrownBy(() -> ToolJson.of(UnboundTools.Constructor.class, guard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the parameter all of ")
                .hasMessageContaining("UnboundTools$Closed")
                .hasMessageContaining("@JsonCreator");
    }

    @Test
    void twoPropertiesOfOneNameAreTold() {
        UnboundTools.Properties guard = Afterproof.guard(UnboundTools.Properties.class, doubled -> 1);

        assertThatThrownBy(() -> ToolJson.of(UnboundTools.Properties.class, guard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the parameter doubled of ");
    }
}
