package org.springframework.retry.annotation;

/** As much of the library as the case needs. */
public @interface Retryable {}
