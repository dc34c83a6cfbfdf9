package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.GuardException;
import java.util.List;

/** Matching a failure against the exception classes of an annotation. */
final class Exceptions {
    private Exceptions() {}

    static boolean matches(List<Class<? extends Throwable>> classes, Throwable failure) {
        for (Class<? extends Throwable> type : classes) {
            if (type.isInstance(failure)) {
                return true;
            }
        }
        return false;
    }

    /** What a check that threw has found. */
    static Verdict unknown(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        // a guard's own words are advice for another call
        String message = failure instanceof GuardException ? null : failure.getMessage();
        return Verdict.unknown(
                "the check threw " + failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }

    /** Throws any failure as it is; a guarded method declares what its tool declares. */
    @SuppressWarnings("unchecked")
    static <X extends Throwable> RuntimeException sneak(Throwable failure) throws X {
        throw (X) failure;
    }
}
