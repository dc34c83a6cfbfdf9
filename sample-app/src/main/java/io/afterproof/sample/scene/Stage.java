package io.afterproof.sample.scene;

import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.sample.agent.Conversation;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.agent.Models;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.shop.Shop;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Plays a scene twice, each time in a shop of its own, and looks at what the shops really hold. */
public final class Stage {
    private final Models models;

    /** A stage on which these models play. */
    public Stage(Models models) {
        this.models = models;
    }

    /** Plays the unguarded side, then the guarded one, and judges. */
    public <F extends Finding> SceneReport<F> play(Scene<F> scene) {
        Side<F> unguarded = unguarded(scene);
        Side<F> guarded = guarded(scene);
        boolean ok = scene.safe(guarded.found())
                && (!models.isScripted() || scene.asTold(unguarded.found(), guarded.found()));
        return new SceneReport<>(scene.number(), scene.title(), unguarded, guarded, ok);
    }

    private <F extends Finding> Side<F> unguarded(Scene<F> scene) {
        return play(scene, scene.compile(false), scene::unguarded, Conversation::ask, List.of());
    }

    /** What differs: the tools are guarded, and each turn of the agent is a chain. */
    private <F extends Finding> Side<F> guarded(Scene<F> scene) {
        List<ToolEvent> events = new CopyOnWriteArrayList<>();
        Guards guards = Guards.builder().listener(events::add).build();
        return play(scene, scene.compile(true), shop -> scene.guarded(shop, guards), Stage::askInAChain, events);
    }

    @SuppressWarnings("try") // the chain is there for the calls below it, nobody needs to name it
    private static Exchange askInAChain(Conversation conversation, String request) {
        try (Chain turn = Chain.open("support request")) {
            return conversation.ask(request);
        }
    }

    private <F extends Finding> Side<F> play(
            Scene<F> scene,
            List<Compilation> compilations,
            Function<Shop, Object> tools,
            BiFunction<Conversation, String, Exchange> ask,
            List<ToolEvent> events) {
        try (Shop shop = Shop.open()) {
            Conversation conversation = new Conversation(models.forScene(scene), tools.apply(shop), shop.handOffs());
            List<Exchange> exchanges = scene.requests().stream()
                    .map(request -> ask.apply(conversation, request))
                    .toList();
            shop.awaitPayments();
            Evidence evidence = new Evidence(shop, exchanges, conversation.errors(), List.copyOf(events), compilations);
            return Side.of(scene.look(evidence), evidence);
        }
    }
}
