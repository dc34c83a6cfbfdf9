package io.afterproof.sample.agent;

import java.util.List;

/**
 * One turn of the agent.
 *
 * @param calls the tool calls that the model made, in order
 * @param answer what the agent said at the end
 */
public record Exchange(String request, List<Call> calls, String answer) {}
