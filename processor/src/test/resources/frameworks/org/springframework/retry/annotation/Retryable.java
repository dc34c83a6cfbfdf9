package org.springframework.retry.annotation;

public @interface Retryable {}
