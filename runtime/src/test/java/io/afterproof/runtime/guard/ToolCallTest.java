package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.mutationTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Given an implementation that works elsewhere, when it wraps its work, then that sees the guarded call. */
class ToolCallTest {
    private final Bench bench = new Bench();

    @Test
    void aWrappedTaskSeesTheCallAndLeavesNothingBehind() throws Exception {
        MutationGuard<String> pay = bench.mutation(mutationTool("pay"));
        List<String> keys = new ArrayList<>();
        List<Runnable> later = new ArrayList<>();
        List<Callable<String>> answers = new ArrayList<>();

        pay.call("o1").invoke(() -> {
            later.add(ToolCall.wrap(() -> {
                keys.add(ToolCall.current().idempotencyKey());
            }));
            answers.add(ToolCall.wrap(() -> ToolCall.current().idempotencyKey()));
            return ToolCall.current().idempotencyKey();
        });
        Thread elsewhere = new Thread(later.get(0));
        elsewhere.start();
        elsewhere.join();

        assertThat(keys).hasSize(1).containsExactly(answers.get(0).call());
        assertThatThrownBy(ToolCall::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void outsideAGuardedToolATaskStaysAsItIs() {
        Runnable asks = ToolCall.wrap(() -> {
            ToolCall unused = ToolCall.current();
        });

        assertThatThrownBy(asks::run).isInstanceOf(IllegalStateException.class);
    }
}
