package io.afterproof.sample.agent;

import dev.langchain4j.data.message.AiMessage;

/**
 * What a scripted model does next, given the turn so far: calls tools, or says something and ends the turn. It sees what
 * a real model sees and nothing else, and is the same on the unguarded and on the guarded side.
 */
@FunctionalInterface
public interface Script {
    /** The next message of the model. */
    AiMessage next(Turn turn);
}
