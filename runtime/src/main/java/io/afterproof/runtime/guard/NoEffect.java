package io.afterproof.runtime.guard;

import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.InvalidResult;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Failures that prove that a change did not happen. */
final class NoEffect {
    private NoEffect() {}

    /** Whether the tool declares it as such a proof, or no connection came about in which a request could be sent. */
    static boolean isProvedBy(Tool tool, Throwable failure) {
        return Exceptions.matches(tool.noEffectOn, failure) || notConnected(failure);
    }

    // Deeper in a cause chain it may be a second connection that failed, after the first had its effect.
    private static boolean notConnected(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof UncheckedIOException
                        || cause instanceof CompletionException
                        || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || cause instanceof UnresolvedAddressException
                || isConnectTimeout(cause);
    }

    // By name: java.net.http is a module of its own, which a program may do without.
    private static boolean isConnectTimeout(Throwable cause) {
        return cause.getClass().getName().equals("java.net.http.HttpConnectTimeoutException");
    }

    /** A failure in a few words that end a sentence. */
    static String describe(@Nullable Throwable failure) {
        if (failure instanceof DeadlineExceeded) {
            return "did not answer in time";
        }
        if (failure instanceof InvalidResult) {
            return "returned something malformed";
        }
        return failure == null
                ? "gave no answer"
                : "threw " + failure.getClass().getSimpleName();
    }
}
