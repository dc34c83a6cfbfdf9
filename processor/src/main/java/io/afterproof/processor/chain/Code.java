package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/**
 * Code that runs as one: a method, a constructor with the initialisers of its class, or the static initialisers of a
 * class. Lambdas belong to the code they stand in, methods of local classes do not. It is read from a source file or from
 * a class file; what the rules make of it is the same.
 */
public abstract class Code {
    private final Element element;
    private final Calls calls;
    private final Map<Site, Effect> effects = new HashMap<>();

    /** @param element the method or constructor; the class for static initialisers */
    protected Code(Element element, Calls calls) {
        this.element = element;
        this.calls = calls;
    }

    /** The method or constructor; the class for static initialisers. */
    public final Element element() {
        return element;
    }

    /** The method or constructor; nothing calls static initialisers. */
    public final @Nullable ExecutableElement method() {
        return element instanceof ExecutableElement method ? method : null;
    }

    /** The calls in it, in their order. */
    public final Calls calls() {
        return calls;
    }

    /** Where it is declared. */
    public abstract Site declaration();

    /**
     * Follows it along all its paths at once, and has the tally count what it meets.
     *
     * @param entry the state at its beginning
     * @return what its call does
     */
    public abstract Summary walk(Tally tally, State entry);

    /** Whether anything looks at the verdict that this call of it returns. */
    public abstract boolean usesVerdict(Call call);

    /** What it does about a verdict, if it is that of a verifier. */
    public abstract Judgement judgement();

    final Summary walk(Tally tally) {
        return walk(tally, State.ENTRY);
    }

    final Map<Site, Effect> effects() {
        return effects;
    }

    final @Nullable Effect effect(Site call) {
        return effects.get(call);
    }

    /** Has the tally count what the call means, if it means anything. */
    public final void pass(Site call, Tally tally) {
        Effect effect = effects.get(call);
        if (effect != null) {
            tally.apply(effect, call);
        }
    }

    /** What a call does with tools by itself. */
    public final ElementLoop.Work work(Site call) {
        Effect effect = effects.get(call);
        if (effect == null) {
            return ElementLoop.Work.NOTHING;
        }
        boolean isGate = effect instanceof Effect.ExplicitGate
                || effect instanceof Effect.ToolCall tool && tool.tool().kind() == CalledTool.Kind.GATE;
        return isGate ? ElementLoop.Work.GATES : ElementLoop.Work.CALLS;
    }
}
