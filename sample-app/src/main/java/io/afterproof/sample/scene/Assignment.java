package io.afterproof.sample.scene;

import io.afterproof.sample.store.Place;
import java.util.Map;

/**
 * What a process of the agent is to do.
 *
 * @param scene the number of the scene
 * @param guarded on which side
 * @param place where the shop is
 * @param models the settings of the models that play
 * @param request the one turn to be played
 * @param dies whether it waits to be killed as soon as it has paid a refund
 * @param minutesLater how far the guards' clock is ahead
 */
record Assignment(
        int scene,
        boolean guarded,
        Place place,
        Map<String, String> models,
        String request,
        boolean dies,
        long minutesLater) {}
