package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.internal.Services;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The guards of one tool interface. Thread-safe. */
public final class GuardedTools {
    private final Services services;
    private final @Nullable Supplier<Verdict> gate;
    private final Limiter limiter;

    private GuardedTools(Services services, @Nullable Supplier<Verdict> gate, Limiter limiter) {
        this.services = services;
        this.gate = gate;
        this.limiter = limiter;
    }

    /** For {@link io.afterproof.runtime.Guards}. */
    public static GuardedTools of(ToolSet tools, Services services, @Nullable Supplier<Verdict> gate) {
        return new GuardedTools(services, gate, new Limiter(tools.quota(), services.time()));
    }

    /** The guard of a tool that reads. */
    public <R> ReadGuard<R> read(Tool tool) {
        return new ReadGuard<>(guard(tool));
    }

    /** The guard of a verification gate. */
    public <R> ReadGuard<R> gate(Tool tool) {
        return new ReadGuard<>(guard(tool));
    }

    /** The guard of a tool that changes state; what a crash leaves open of it is left to a person. */
    public <R> MutationGuard<R> mutation(Tool tool) {
        return new MutationGuard<>(guard(tool));
    }

    /** What the time is, for constraints on dates; in the zone of the system unless the application chose a clock. */
    public Clock clock() {
        return services.time().calendar();
    }

    /**
     * The guard of a tool that changes state.
     *
     * @param redispatch calls the tool again, when {@link io.afterproof.runtime.Guards#recover()} looks into a call of it
     */
    public <R> MutationGuard<R> mutation(Tool tool, Redispatch redispatch) {
        ToolGuard guard = guard(tool);
        services.recoverable().put(tool.id(), new RecoverableTool(guard, redispatch));
        return new MutationGuard<>(guard);
    }

    private ToolGuard guard(Tool tool) {
        return new ToolGuard(tool, services, gate, limiter);
    }
}
