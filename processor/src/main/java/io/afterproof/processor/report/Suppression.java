package io.afterproof.processor.report;

import java.util.Optional;

/**
 * How somebody accepted a finding.
 *
 * @param reason why
 * @param spot the annotation that says so; empty where its place is not known
 */
public record Suppression(String reason, Optional<Spot> spot) {}
