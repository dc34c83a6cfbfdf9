package io.afterproof.sample.scene;

import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.compiler.Compilation;
import java.util.List;

/**
 * How one side of a scene went.
 *
 * @param effect the finding in words
 * @param found what was counted
 * @param exchanges the turns of the agent, call by call
 * @param errors the errors that calls ended in, by their class
 * @param guard what the guard says about each call; none on the unguarded side
 * @param handedOver the tools at which a person was called
 * @param compilations what was compiled; none in most scenes
 * @param steps what was seen of the agent's processes, in order; none where there is only this one
 */
public record Side<F extends Finding>(
        String effect,
        F found,
        List<Exchange> exchanges,
        List<String> errors,
        List<GuardedCall> guard,
        List<String> handedOver,
        List<Compilation> compilations,
        List<Step> steps) {
    static <F extends Finding> Side<F> of(F found, Evidence evidence) {
        return new Side<>(
                found.inWords(),
                found,
                evidence.exchanges(),
                evidence.errors(),
                evidence.guard(),
                evidence.shop().handOffs().tools(),
                evidence.compilations(),
                evidence.restart().steps());
    }
}
