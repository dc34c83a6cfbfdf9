package io.afterproof.sample.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.sample.scene.Finding;
import io.afterproof.sample.scene.SceneReport;
import io.afterproof.sample.scene.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClosingTableTest {
    private record Told(String inWords) implements Finding {}

    @Test
    void longTextsAreWrappedWithinTheirColumnsAndAWrongEndIsSaid() {
        var report = new SceneReport<>(
                4, "A title that is too long for its column", side("short"), side("an effect of one line"), false);

        assertThat(ClosingTable.of(List.of(report)).lines().skip(2).limit(2))
                .containsExactly(
                        "4 A title that is too long    short                            an effect of one line"
                                + "            WRONG",
                        "for its column");
    }

    private static Side<Told> side(String effect) {
        return new Side<>(effect, new Told(effect), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
