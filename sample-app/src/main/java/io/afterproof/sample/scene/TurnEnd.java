package io.afterproof.sample.scene;

import io.afterproof.sample.agent.Conversation;
import io.afterproof.sample.agent.Exchange;
import java.util.List;

/**
 * How a turn in another process ended.
 *
 * @param errors what the tools, or their guard, threw, by class
 * @param guard what the guard says about each call; nothing on the unguarded side
 */
record TurnEnd(Exchange exchange, List<String> errors, List<GuardedCall> guard) {
    static List<String> errorsOf(Conversation conversation) {
        return conversation.errors().stream()
                .map(error -> error.getClass().getSimpleName())
                .toList();
    }
}
