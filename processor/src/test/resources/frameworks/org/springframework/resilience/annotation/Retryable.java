package org.springframework.resilience.annotation;

public @interface Retryable {}
