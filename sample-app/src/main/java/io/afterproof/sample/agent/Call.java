package io.afterproof.sample.agent;

/**
 * One tool call as the model made it.
 *
 * @param arguments the JSON that the model wrote
 * @param failed whether the tool threw
 * @param result what the model was told
 */
public record Call(String tool, String arguments, boolean failed, String result) {}
