package io.afterproof.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was injected, and what could not be. Thread-safe. */
final class FaultLog {
    private final List<Injection> injected = new CopyOnWriteArrayList<>();
    private final List<String> missed = new CopyOnWriteArrayList<>();

    void injected(Injection injection) {
        injected.add(injection);
    }

    void missed(String why) {
        missed.add(why);
    }

    List<Injection> injected() {
        return List.copyOf(injected);
    }

    List<String> missed() {
        return List.copyOf(missed);
    }
}
