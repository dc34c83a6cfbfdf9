package io.afterproof.processor.report;

/**
 * Something that a finding names: a call on the path that it is about, or another declaration.
 *
 * @param words the tool or method
 * @param spot where
 * @param level how many calls it is nested in: 0 in the method that the path begins in
 */
public record Waypoint(String words, Spot spot, int level) {}
