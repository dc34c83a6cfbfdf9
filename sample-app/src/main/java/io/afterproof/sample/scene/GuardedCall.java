package io.afterproof.sample.scene;

import io.afterproof.runtime.GuardDecision;
import io.afterproof.runtime.ToolEvent;
import java.util.List;

/** What the guard says about a call: how it ended, in how many attempts, and what each of its steps decided. */
public record GuardedCall(
        String tool, String outcome, String effect, int attempts, boolean replayed, List<String> decisions) {
    static GuardedCall of(ToolEvent event) {
        return new GuardedCall(
                event.tool(),
                event.outcome().name(),
                event.effect().name(),
                event.attempts(),
                event.replayed(),
                event.guards().stream().map(GuardedCall::words).toList());
    }

    /** In a line. */
    public String inWords() {
        String tries = replayed ? "replayed" : "attempts: " + attempts;
        String steps = decisions.isEmpty() ? "" : "; " + String.join("; ", decisions);
        return tool + " " + outcome + " (" + tries + steps + ")";
    }

    private static String words(GuardDecision decision) {
        return decision.guard() + ": " + decision.decision();
    }
}
