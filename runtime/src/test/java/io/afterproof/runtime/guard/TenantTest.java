package io.afterproof.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.runtime.Advice;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.RequirementFailed;
import io.afterproof.runtime.ToolEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose call it is belongs to the key of a change, so nothing is changed while it cannot be told. */
class TenantTest {
    private static final String LONGEST = "t".repeat(255);

    private final List<ToolEvent> events = new ArrayList<>();
    private Supplier<@Nullable String> tenant = () -> "acme";
    private final MutationGuard<String> guard = Guards.builder()
            .tenant(() -> tenant.get())
            .listener(events::add)
            .build()
            .bind(Bench.TOOLS)
            .mutation(Bench.mutationTool("pay").limit(1, 0).build());
    private int runs;

    @Test
    void aTenantThatCannotBeToldLetsNothingThrough() {
        tenant = () -> {
            throw new IllegalStateException("no session");
        };

        RequirementFailed refusal = refused();

        assertThat(refusal.advice()).isEqualTo(Advice.RETRY_LATER);
        assertThat(refusal).hasMessageContaining("was not run").hasRootCauseMessage("no session");
        assertThat(runs).isZero();
        assertThat(events).singleElement().extracting(ToolEvent::outcome).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aRefusalForWantOfATenantGivesItsPlaceInTheLimitsBack() {
        tenant = () -> {
            throw new IllegalStateException("no session");
        };
        refused();
        tenant = () -> "acme";

        assertThat(pay()).isEqualTo("paid");
    }

    @Test
    void aTenantThatNoStoreCouldKeepIsRefusedForGood() {
        tenant = () -> LONGEST + "t";

        assertThat(refused().advice()).isEqualTo(Advice.DO_NOT_RETRY);
        assertThat(runs).isZero();
    }

    @Test
    void aNameMayBeAsLongAsStoresTake() {
        tenant = () -> LONGEST;

        assertThat(pay()).isEqualTo("paid");
    }

    @Test
    void aChainTakesNoLongerNamesEither() {
        ChainOptions options = ChainOptions.named("turn");

        assertThat(options.tenant(LONGEST).tenant()).isEqualTo(LONGEST);
        assertThatThrownBy(() -> options.tenant(LONGEST + "t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255");
    }

    private RequirementFailed refused() {
        return catchThrowableOfType(RequirementFailed.class, this::pay);
    }

    private String pay() {
        return guard.call("o1")
                .verify("isPaid", (result, call) -> Checks.verdict(true))
                .invoke(() -> {
                    runs++;
                    return "paid";
                });
    }
}
