package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Knows the methods of other libraries that may call a function again. */
public final class RetryLibraries {
    /** When a method calls a function again. */
    public enum Retries {
        /** It does. */
        ALWAYS,
        /** If its object was made with a policy that says so. */
        BY_POLICY,
        /** It makes the functions do so that the calls before it in the chain were given. */
        DECORATES,
        /** It does not. */
        NEVER
    }

    private static final Set<String> RETRYING = Set.of(
            "io.github.resilience4j.retry.Retry",
            "org.springframework.core.retry.RetryOperations",
            "org.springframework.retry.RetryOperations");
    private static final Set<String> FAILSAFE =
            Set.of("dev.failsafe.FailsafeExecutor", "net.jodah.failsafe.FailsafeExecutor");
    private static final Set<String> FAILSAFE_RETRY =
            Set.of("dev.failsafe.RetryPolicy", "net.jodah.failsafe.RetryPolicy");
    private static final String DECORATORS = "io.github.resilience4j.decorators.Decorators";

    private final Vocabulary vocabulary;
    private final Map<TypeElement, Retries> known = new HashMap<>();

    /** Reads through this. */
    public RetryLibraries(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** When this method calls a function again. */
    public Retries of(ExecutableElement method) {
        Retries retries = known.computeIfAbsent(Hierarchy.ownerOf(method), this::library);
        return retries == Retries.DECORATES && !method.getSimpleName().contentEquals("withRetry")
                ? Retries.NEVER
                : retries;
    }

    /** Whether the type is a policy that says to try again. */
    public boolean isPolicy(TypeElement type) {
        return is(type, FAILSAFE_RETRY);
    }

    private Retries library(TypeElement owner) {
        if (is(owner, RETRYING)) {
            return Retries.ALWAYS;
        }
        if (is(owner, FAILSAFE)) {
            return Retries.BY_POLICY;
        }
        return owner.getQualifiedName().toString().startsWith(DECORATORS) ? Retries.DECORATES : Retries.NEVER;
    }

    private boolean is(TypeElement type, Set<String> names) {
        return vocabulary.closure(type).stream()
                .anyMatch(each -> names.contains(each.getQualifiedName().toString()));
    }
}
