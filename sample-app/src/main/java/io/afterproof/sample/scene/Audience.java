package io.afterproof.sample.scene;

/** Who is told of the scenes while they are played. */
@FunctionalInterface
public interface Audience {
    /** A scene begins. */
    void begins(Scene<?> scene);

    /**
     * Something happens, in a scene that is told step by step.
     *
     * @param side {@link Stage#UNGUARDED} or {@link Stage#GUARDED}
     */
    default void sees(String side, Step step) {}

    /** A side was played. */
    default void ends(String name, Side<?> side) {}
}
