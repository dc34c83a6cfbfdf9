package io.afterproof.sample.scene;

import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Guards;
import io.afterproof.sample.agent.Conversation;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.agent.Models;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.store.Store;
import io.afterproof.sample.store.Stores;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Plays a scene twice, each time in a shop of its own, and looks at what the shops really hold. */
public final class Stage {
    /** The side with the tools as they are. */
    public static final String UNGUARDED = "Unguarded";

    /** The side with their guard. */
    public static final String GUARDED = "Guarded";

    private final Models models;
    private final Stores stores;
    private final Audience audience;

    /** A stage on which these models play, in shops that these stores keep. */
    public Stage(Models models, Stores stores, Audience audience) {
        this.models = models;
        this.stores = stores;
        this.audience = audience;
    }

    /** Plays the unguarded side, then the guarded one, and judges. */
    public <F extends Finding> SceneReport<F> play(Scene<F> scene) {
        audience.begins(scene);
        Side<F> unguarded = scene.restarts() ? inTwoProcesses(scene, false) : unguarded(scene);
        audience.ends(UNGUARDED, unguarded);
        Side<F> guarded = scene.restarts() ? inTwoProcesses(scene, true) : guarded(scene);
        audience.ends(GUARDED, guarded);
        boolean ok = scene.safe(guarded.found())
                && (!models.isScripted() || scene.asTold(unguarded.found(), guarded.found()));
        return new SceneReport<>(scene.number(), scene.title(), unguarded, guarded, ok);
    }

    private <F extends Finding> Side<F> inTwoProcesses(Scene<F> scene, boolean guarded) {
        return TwoProcesses.play(scene, models, stores, audience, guarded);
    }

    private <F extends Finding> Side<F> unguarded(Scene<F> scene) {
        return play(scene, scene.compile(false), scene::unguarded, Conversation::ask, List.of());
    }

    /** What differs: the tools are guarded, and each turn of the agent is a chain. */
    private <F extends Finding> Side<F> guarded(Scene<F> scene) {
        List<GuardedCall> calls = new CopyOnWriteArrayList<>();
        Guards guards = Guards.builder()
                .listener(event -> calls.add(GuardedCall.of(event)))
                .build();
        return play(scene, scene.compile(true), shop -> scene.guarded(shop, guards), Stage::askInAChain, calls);
    }

    @SuppressWarnings("try") // the chain is there for the calls below it, nobody needs to name it
    static Exchange askInAChain(Conversation conversation, String request) {
        try (Chain turn = Chain.open("support request")) {
            return conversation.ask(request);
        }
    }

    private <F extends Finding> Side<F> play(
            Scene<F> scene,
            List<Compilation> compilations,
            Function<Shop, Object> tools,
            BiFunction<Conversation, String, Exchange> ask,
            List<GuardedCall> calls) {
        try (Store store = stores.fresh();
                Shop shop = Shop.create(store.place())) {
            Conversation conversation = new Conversation(models.forScene(scene), tools.apply(shop), shop.handOffs());
            List<Exchange> exchanges = scene.requests().stream()
                    .map(request -> ask.apply(conversation, request))
                    .toList();
            shop.awaitPayments();
            Evidence evidence = new Evidence(
                    shop, exchanges, TurnEnd.errorsOf(conversation), List.copyOf(calls), compilations, Restart.NONE);
            return Side.of(scene.look(evidence), evidence);
        }
    }
}
