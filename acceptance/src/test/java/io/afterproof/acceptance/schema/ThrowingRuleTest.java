package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Schema;
import io.afterproof.VerifyAfter;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.InvalidResult;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ToolEvent;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of the program that throw where something else is malformed already. */
final class ThrowingRuleTest {
    /** Its rule cannot be asked while a part is missing. */
    record Span(@NotNull Integer from, @NotNull Integer to) {
        @AssertTrue
        public boolean isInOrder() {
            return from < to;
        }
    }

    /** Tools that take and return spans. */
    @Guarded
    @Schema
    interface SpanTools {
        @ReadOnly
        Span read(Span span);

        @Mutating
        @Idempotent(scope = IdempotencyScope.GLOBAL)
        @VerifyAfter("isWritten")
        Span write(@IdempotencyKey @Size(max = 20) String id);

        @ReadOnly
        int written();

        default boolean isWritten(String id) {
            return !id.isEmpty() && written() == 1;
        }
    }

    private static final class Spans implements SpanTools {
        private int written;

        @Override
        public Span read(Span span) {
            return span;
        }

        @Override
        public Span write(String id) {
            written++;
            return new Span(null, 1);
        }

        @Override
        public int written() {
            return written;
        }
    }

    private final List<ToolEvent> events = new ArrayList<>();
    private final Spans spans = new Spans();
    private final SpanTools tools = Afterproof.guard(
            SpanTools.class, spans, Guards.builder().listener(events::add).build());

    @Test
    void whatIsMalformedIsToldAndTheRuleThatThrewAsWell() {
        assertThatThrownBy(() -> tools.read(new Span(null, 2)))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("span.from must not be null; span cannot be checked, NullPointerException");
    }

    @Test
    void afterAChangeTheCallIsSettledAndTold() {
        assertThatThrownBy(() -> tools.write("a"))
                .isInstanceOfSatisfying(
                        InvalidResult.class, lost -> assertThat(lost.effect()).isEqualTo(Effect.HAPPENED));

        assertThat(spans.written).isEqualTo(1);
        assertThat(events)
                .filteredOn(event -> event.tool().endsWith("write"))
                .extracting(ToolEvent::outcome)
                .containsExactly(Outcome.CONFIRMED);
    }
}
