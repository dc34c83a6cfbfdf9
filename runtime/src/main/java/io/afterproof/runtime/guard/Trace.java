package io.afterproof.runtime.guard;

import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.GuardDecision;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.runtime.ToolListener;
import io.afterproof.runtime.internal.ChainScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what the guards decide about one call, and tells the listeners. Exists only where somebody listens. */
final class Trace {
    private static final System.Logger LOG = System.getLogger("io.afterproof");

    private final ToolGuard guard;
    private final Instant startedAt;
    private final long startNanos;
    private final List<GuardDecision> decisions = new ArrayList<>();

    Trace(ToolGuard guard) {
        this.guard = guard;
        this.startedAt = guard.services.time().now();
        this.startNanos = guard.services.time().nanos();
    }

    void decided(String by, String decision) {
        decisions.add(new GuardDecision(by, decision));
    }

    void depth(ChainScope chain) {
        decided("depth", chain.state().depth() + " of " + guard.tool.set.maxDepth());
    }

    void end(
            String callId,
            @Nullable ChainScope chain,
            @Nullable Object[] arguments,
            Outcome outcome,
            Effect effect,
            int attempts,
            boolean replayed,
            @Nullable Throwable failure) {
        ToolEvent event = new ToolEvent(
                callId,
                chain == null ? callId : chain.id(),
                chain != null,
                guard.tool.name(),
                guard.tool.kind,
                outcome,
                effect,
                attempts,
                replayed,
                startedAt,
                Duration.ofNanos(guard.services.time().nanos() - startNanos),
                decisions,
                fingerprint(arguments),
                guard.services.eventArguments() ? named(arguments) : Map.of(),
                failure);
        for (ToolListener listener : guard.services.listeners()) {
            tell(listener, event);
        }
    }

    private Fingerprint fingerprint(@Nullable Object[] arguments) {
        try {
            return Fingerprint.of(guard.tool.withoutInjected(arguments));
        } catch (IllegalArgumentException e) {
            return Fingerprint.of("(unreadable)");
        }
    }

    private Map<String, String> named(@Nullable Object[] arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            named.put(guard.tool.parameters.get(i).name(), guard.tool.shown(i, arguments[i]));
        }
        return named;
    }

    private static void tell(ToolListener listener, ToolEvent event) {
        try {
            listener.onCall(event);
        } catch (Throwable e) { // a listener is somebody else's code, and must not change what became of a call
            LOG.log(System.Logger.Level.WARNING, "a ToolListener failed on a call of " + event.tool(), e);
        }
    }
}
