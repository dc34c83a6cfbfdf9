package io.afterproof.sample.scene;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Guards;
import io.afterproof.sample.agent.Script;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.shop.Shop;
import java.util.List;

/**
 * Something that goes wrong with agents, told so that the {@link Stage} can play it twice: with the tools as they are,
 * and with their guard.
 *
 * @param <F> what is counted at the end
 */
public interface Scene<F extends Finding> extends Script {
    /** From 1. */
    int number();

    /** What goes wrong, in a few words. */
    String title();

    /** What the agent is asked, one turn each. */
    List<String> requests();

    /** What a scripted model does with it; the same on both sides. */
    @Override
    AiMessage next(Turn turn);

    /** The tools as they are. */
    Object unguarded(Shop shop);

    /** The tools behind their guard. */
    Object guarded(Shop shop, Guards guards);

    /** Whether each turn is a process of its own, of which the first is killed when it has paid a refund. */
    default boolean restarts() {
        return false;
    }

    /** What is compiled before the agent starts. */
    default List<Compilation> compile(boolean guarded) {
        return List.of();
    }

    /** Counts what really happened. */
    F look(Evidence evidence);

    /** Whether the shop came to no harm; must hold on the guarded side, whatever model plays. */
    boolean safe(F found);

    /** Whether it ended as the story tells; must hold as well where the model plays the script. */
    boolean asTold(F unguarded, F guarded);
}
