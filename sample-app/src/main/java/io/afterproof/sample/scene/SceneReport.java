package io.afterproof.sample.scene;

/**
 * A scene, played.
 *
 * @param ok whether the guarded side came to no harm and, where the model plays the script, both sides ended as the story
 *     tells
 */
public record SceneReport<F extends Finding>(int scene, String title, Side<F> unguarded, Side<F> guarded, boolean ok) {}
