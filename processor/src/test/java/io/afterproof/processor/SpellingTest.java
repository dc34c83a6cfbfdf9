package io.afterproof.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.processor.report.Spelling;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "Did you mean". */
final class SpellingTest {
    private static final List<String> NAMES = List.of("isRefunded", "isReturned", "findRefund", "ok");

    @ParameterizedTest
    @CsvSource({
        "isRefundd,isRefunded",
        "isrefunded,isRefunded",
        "isRefudned,isRefunded",
        "finRefund,findRefund",
        "ko,ok"
    })
    void theClosestNameIsMeant(String written, String meant) {
        assertThat(Spelling.closest(written, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"chargeBack", "x", "''"})
    void aNameThatResemblesNoneIsLeftAlone(String written) {
        assertThat(Spelling.closest(written, List.of("isRefunded", "findRefund")))
                .isEmpty();
    }

    @Test
    void theNameItselfIsNoSuggestion() {
        assertThat(Spelling.closest("ok", List.of("ok"))).isEmpty();
    }

    @Test
    void ofTwoEquallyCloseOnesTheFirstByNameIsMeantInAnyOrder() {
        assertThat(Spelling.closest("isA", List.of("isC", "isB"))).contains("isB");
        assertThat(Spelling.closest("isA", List.of("isB", "isC"))).contains("isB");
    }
}
