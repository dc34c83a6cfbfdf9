package io.afterproof.sample.tools;

/**
 * One source's word on a topic.
 *
 * @param source where it is written
 * @param daysToClaim how many days after the delivery the customer may still claim; zero for none
 */
public record Policy(String source, String topic, int daysToClaim, String text) {}
