package io.afterproof.runtime.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidResult;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.Overloaded;
import io.afterproof.runtime.ToolCall;
import io.afterproof.runtime.ToolEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Plain reads, whose objects are used again: nothing of one call is left for the next. */
class PlainReadTest {
    private final Bench bench = new Bench();
    private final Guards unobserved = Guards.builder().build();

    @Test
    void eachReadHasAnIdOfItsOwn() {
        ReadGuard<String> read =
                unobserved.bind(Bench.TOOLS).read(Bench.readTool("read").build());
        Set<String> ids = new HashSet<>();

        for (int i = 0; i < 10; i++) {
            PlainRead call = read.open().argument(0, "o1").enter();
            ids.add(ToolCall.current().chainId());
            assertThat(ToolCall.current().chainId()).matches("[0-9a-f]{16}").isIn(ids);
            call.returned();
        }

        assertThat(ids).hasSize(10);
    }

    @Test
    void aReadHasAKeyOfTheSameFormAsAChange() {
        ReadGuard<String> read =
                unobserved.bind(Bench.TOOLS).read(Bench.readTool("read").build());
        PlainRead call = read.open().argument(0, "o1").enter();
        String key = ToolCall.current().idempotencyKey();

        assertThat(key).matches("[0-9a-f]{64}").isEqualTo(ToolCall.current().idempotencyKey());
        call.returned();
    }

    @Test
    void listenersHearOfTheirOwnGuardsOnly() {
        ReadGuard<String> heard = bench.read(Bench.readTool("heard"));
        ReadGuard<String> silent =
                unobserved.bind(Bench.TOOLS).read(Bench.readTool("silent").build());

        for (int i = 0; i < 3; i++) {
            heard.open().argument(0, "o" + i).enter().returned();
            silent.open().argument(0, "x").enter().returned();
        }

        assertThat(bench.events)
                .extracting(ToolEvent::tool)
                .containsOnly("Shop.heard")
                .hasSize(3);
        assertThat(bench.events).extracting(ToolEvent::fingerprint).doesNotHaveDuplicates();
    }

    @Test
    void aMalformedResultDoesNotKeepTheNextReadFromBeingTriedAgain() {
        ReadGuard<String> read =
                bench.read(Bench.readTool("read").retry(2, Duration.ofMillis(1), 1, 0, Duration.ofMillis(1)));
        PlainRead malformed = read.open().argument(0, "o1").enter();
        InvalidResult told = catchInvalid(malformed);
        assertThat(malformed.retries(told)).isFalse();

        PlainRead next = read.open().argument(0, "o1").enter();

        assertThat(next.retries(new IllegalStateException("down"))).isTrue();
        next.returned();
        assertThat(bench.events).extracting(ToolEvent::outcome).containsExactly(Outcome.FAILED, Outcome.OK);
    }

    private static InvalidResult catchInvalid(PlainRead call) {
        try {
            call.returned(Violations.add(null, "total", "must be positive"));
        } catch (InvalidResult told) {
            return told;
        }
        throw new AssertionError("a malformed result was returned");
    }

    @Test
    void aPlaceInTheLimitsIsGivenBackOnce() {
        ReadGuard<String> read = unobserved
                .bind(Bench.TOOLS)
                .read(Bench.readTool("read").limit(2, 0).build());

        for (int round = 0; round < 3; round++) {
            PlainRead first = read.open().argument(0, "o1").enter();
            PlainRead second = read.open().argument(0, "o2").enter();
            assertThatThrownBy(() -> read.open().argument(0, "o3").enter()).isInstanceOf(Overloaded.class);
            second.failed(new IllegalStateException("down"));
            first.returned();
        }
    }

    @Test
    void readsInsideReadsKeepTheirIds() {
        ReadGuard<String> read =
                unobserved.bind(Bench.TOOLS).read(Bench.readTool("read").build());
        List<PlainRead> open = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int depth = 0; depth < 5; depth++) {
            open.add(read.open().argument(0, "o" + depth).enter());
            ids.add(ToolCall.current().chainId());
        }

        for (int depth = 4; depth >= 0; depth--) {
            assertThat(ToolCall.current().chainId()).isEqualTo(ids.get(depth));
            open.get(depth).returned();
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThatThrownBy(ToolCall::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReadThatWasNeverEndedDoesNoHarm() {
        ReadGuard<String> read =
                unobserved.bind(Bench.TOOLS).read(Bench.readTool("read").build());
        PlainRead outer = read.open().argument(0, "o1").enter();
        String outerId = ToolCall.current().chainId();
        read.open().argument(0, "its arguments threw an error while they were checked");

        PlainRead inner = read.open().argument(0, "o2").enter();

        assertThat(ToolCall.current().chainId()).isNotEqualTo(outerId);
        inner.returned();
        assertThat(ToolCall.current().chainId()).isEqualTo(outerId);
        outer.returned();
        assertThatThrownBy(ToolCall::current).isInstanceOf(IllegalStateException.class);
    }
}
