package io.afterproof.processor.model;

import io.afterproof.processor.report.Place;

/**
 * Something about its shape that keeps a type or method from being a tool interface or a tool.
 *
 * @param subject what has it, for people to read
 * @param why what it is, as the rest of a sentence
 * @param mend what to do about it
 * @param place where
 */
public record Flaw(String subject, String why, String mend, Place place) {}
