package io.afterproof.sample.scene;

/**
 * Something that was seen while a side was played.
 *
 * @param what what it is, in a word or two
 * @param text the thing itself
 */
public record Step(String what, String text) {}
