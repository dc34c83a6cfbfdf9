package org.springframework.retry;

import java.util.function.Function;

/** As much of the library as the case needs. */
public interface RetryOperations {
    <T> T execute(Function<Object, T> callback);
}
