package org.springframework.core.retry;

/** As much of Spring 7 as the case needs. */
public interface Retryable<R> {
    R execute();
}
