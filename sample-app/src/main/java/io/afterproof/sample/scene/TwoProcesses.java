package io.afterproof.sample.scene;

import io.afterproof.sample.ChildJvm;
import io.afterproof.sample.agent.Models;
import io.afterproof.sample.shop.JournalRow;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.store.Place;
import io.afterproof.sample.store.Store;
import io.afterproof.sample.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays a side whose turns are processes. The first one is killed as soon as it has paid a refund, between the payment and
 * its answer; the next one comes when the lease of the dead one has run out.
 */
final class TwoProcesses {
    private static final int LATER = 6; // minutes; a lease lasts five

    private final Scene<?> scene;
    private final Models models;
    private final Audience audience;
    private final boolean guarded;
    private final List<Step> steps = new ArrayList<>();
    private final List<JournalRow> journal = new ArrayList<>();
    private final List<Integer> kills = new ArrayList<>();
    private final List<TurnEnd> ends = new ArrayList<>();

    private TwoProcesses(Scene<?> scene, Models models, Audience audience, boolean guarded) {
        this.scene = scene;
        this.models = models;
        this.audience = audience;
        this.guarded = guarded;
    }

    static <F extends Finding> Side<F> play(
            Scene<F> scene, Models models, Stores stores, Audience audience, boolean guarded) {
        TwoProcesses side = new TwoProcesses(scene, models, audience, guarded);
        try (Store store = stores.fresh()) {
            Shop.create(store.place()).close();
            side.playTurns(store.place());
            try (Shop shop = Shop.open(store.place())) {
                Evidence evidence = side.evidence(shop);
                return Side.of(scene.look(evidence), evidence);
            }
        }
    }

    private void playTurns(Place place) {
        List<String> requests = scene.requests();
        for (int turn = 0; turn < requests.size(); turn++) {
            boolean first = turn == 0;
            see("process " + (turn + 1), first ? "starts" : afterTheLease());
            Optional<TurnEnd> end = play(new Assignment(
                    scene.number(), guarded, place, models.settings(), requests.get(turn), first, first ? 0 : LATER));
            end.ifPresentOrElse(ends::add, () -> lookAfterTheKill(place));
        }
    }

    private String afterTheLease() {
        return guarded ? "starts; its clock is " + LATER + " minutes ahead, past the lease" : "starts";
    }

    /** The end of the turn; none if the process was killed. */
    private Optional<TurnEnd> play(Assignment assignment) {
        try (ChildJvm child = ChildJvm.start(AgentProcess.class, Told.line(assignment))) {
            while (true) {
                Told told = child.next()
                        .map(line -> Told.read(line, Told.class))
                        .orElseThrow(() -> new IllegalStateException(
                                "the agent's process ended with exit code " + child.await() + " and said nothing"));
                if (told.failure() != null) {
                    throw new IllegalStateException("the agent's process failed: " + told.failure());
                }
                if (told.paid()) {
                    kill(child);
                    return Optional.empty();
                }
                if (told.end() != null) {
                    child.await();
                    return Optional.of(told.end());
                }
                see(told);
            }
        }
    }

    private void kill(ChildJvm child) {
        int exitCode = child.kill();
        kills.add(exitCode);
        see("killed", "between the payment and its answer; exit code " + exitCode);
    }

    private void lookAfterTheKill(Place place) {
        try (Shop shop = Shop.open(place)) {
            see("shop", scene.look(evidence(shop)).inWords());
            if (guarded) {
                shop.journal().forEach(row -> see(Told.row(row)));
            }
        }
    }

    private void see(Told told) {
        if (told.step() != null) {
            see(told.step().what(), told.step().text());
        }
        if (told.row() != null) {
            journal.add(told.row());
            see("journal", told.row().inWords());
        }
    }

    private void see(String what, String text) {
        Step step = new Step(what, text);
        steps.add(step);
        audience.sees(guarded ? Stage.GUARDED : Stage.UNGUARDED, step);
    }

    private Evidence evidence(Shop shop) {
        return new Evidence(
                shop,
                ends.stream().map(TurnEnd::exchange).toList(),
                ends.stream().flatMap(end -> end.errors().stream()).toList(),
                ends.stream().flatMap(end -> end.guard().stream()).toList(),
                List.of(),
                new Restart(steps, journal, kills));
    }
}
