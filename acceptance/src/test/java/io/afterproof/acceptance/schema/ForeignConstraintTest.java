package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.acceptance.schema.ForeignTools.Plan;
import io.afterproof.acceptance.schema.ForeignTools.Span;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.InvalidResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constraints that no code is generated for are left to the Bean Validation provider on the class path. */
final class ForeignConstraintTest {
    private static final Span SPAN = new Span(2, 4, 1);
    private static final Plan PLAN = new Plan("ab", List.of(2, 4), SPAN, List.of(SPAN));

    private static ForeignTools returning(int result) {
        return Afterproof.guard(ForeignTools.class, (plan, first, others, page) -> result);
    }

    @Test
    void whatIsWellFormedPasses() {
        assertThat(returning(8).find(PLAN, 2, List.of(2), 1)).isEqualTo(8);
    }

    @Test
    void everyPlaceIsAskedAboutOnceAndToldOfWithTheOthers() {
        Span bad = new Span(3, 101, -1);
        Plan plan = new Plan("abcd", List.of(2, 3), bad, List.of(SPAN, new Span(8, 6, 1)));

        assertThatThrownBy(() -> returning(8).find(plan, 1, List.of(2, 5), 0))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("ForeignTools.find was not run and nothing was changed: "
                        + "plan.code size must be between 2 and 3; "
                        + "plan.days[1] must be even; "
                        + "plan.span.from must be even; "
                        + "plan.span.to must be between 0 and 100; "
                        + "plan.span.step must be \u2265 0, was -1; "
                        + "plan.more[1] must begin before it ends; "
                        + "first must be even; "
                        + "others[1] must be even; "
                        + "page must be \u2265 1, was 0. Call again with corrected arguments.");
    }

    @Test
    void resultsAreAskedAboutAsWell() {
        assertThatThrownBy(() -> returning(7).find(PLAN, 2, List.of(2), 1))
                .isInstanceOf(InvalidResult.class)
                .hasMessageContaining("result must be even");
    }
}
