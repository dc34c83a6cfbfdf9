package org.springframework.retry.support;

import java.util.function.Function;
import org.springframework.retry.RetryOperations;

/** As much of the library as the case needs. */
public class RetryTemplate implements RetryOperations {
    @Override
    public <T> T execute(Function<Object, T> callback) {
        return callback.apply(this);
    }
}
