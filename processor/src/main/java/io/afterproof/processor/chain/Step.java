package io.afterproof.processor.chain;

/**
 * A call on a path, in words.
 *
 * @param what the tool or method that is called
 * @param where file and line
 */
public record Step(String what, String where) {}
