package io.afterproof.runtime.guard;

import io.afterproof.Dedupe;
import io.afterproof.IdempotencyScope;
import io.afterproof.runtime.ToolKind;
import io.afterproof.runtime.internal.Canonical;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the annotations on one tool say, as data. Immutable.
 *
 * <pre>{@code
 * TOOLS.mutation("refund", String.class, long.class)
 *         .parameter("orderId")
 *         .parameter("cents")
 *         .idempotent(Dedupe.JOURNAL, IdempotencyScope.CHAIN, Duration.ofHours(24))
 *         .readBack(Duration.ZERO, Duration.ofMillis(200))
 *         .build()
 * }</pre>
 */
public final class Tool {
    private static final long UNHEARD_OF = TimeUnit.MINUTES.toMillis(5);
    private static final long SHORTEST_PATIENCE = TimeUnit.SECONDS.toMillis(30);

    private final String name;
    private final String id;
    final ToolSet set;
    final ToolKind kind;
    final List<Parameter> parameters;
    final Type result;
    final boolean keyed;
    private final boolean injected;
    private final boolean sensitive;
    final boolean destructive;
    final @Nullable Dedupe dedupe;
    final IdempotencyScope scope;
    final Duration window;
    final RetryPolicy retry;
    final long timeoutNanos;
    final long withinNanos;
    final long everyNanos;
    final long settleNanos;
    final @Nullable String entity;
    final Duration readWithin;
    final int quorum;
    final Quota quota;
    final List<Class<? extends Throwable>> noEffectOn;

    private Tool(Builder builder) {
        set = builder.set;
        kind = builder.kind;
        name = set.type().getSimpleName() + "." + builder.name;
        id = builder.id;
        parameters = List.copyOf(builder.parameters);
        result = builder.result;
        keyed = parameters.stream().anyMatch(parameter -> parameter.is(Parameter.Trait.KEY));
        injected = parameters.stream().anyMatch(parameter -> parameter.is(Parameter.Trait.INJECTED));
        sensitive = parameters.stream().anyMatch(parameter -> parameter.is(Parameter.Trait.SENSITIVE));
        destructive = kind == ToolKind.MUTATION && builder.destructive;
        dedupe = builder.dedupe;
        scope = builder.scope;
        window = builder.window;
        retry = builder.retry;
        timeoutNanos = builder.timeout.toNanos();
        withinNanos = builder.within.toNanos();
        everyNanos = builder.every.toNanos();
        settleNanos = builder.settle == null ? -1 : builder.settle.toNanos();
        entity = builder.entity;
        readWithin = builder.readWithin;
        quorum = builder.quorum;
        quota = builder.quota;
        noEffectOn = builder.noEffectOn;
    }

    /**
     * How long a chain takes a call of it for one in progress: one that is at work longer than that bars other changes, as
     * one that was lost does.
     */
    long patienceMillis() {
        return timeoutNanos == 0
                ? UNHEARD_OF
                : Math.max(SHORTEST_PATIENCE, 2L * retry.max() * TimeUnit.NANOSECONDS.toMillis(timeoutNanos));
    }

    /** The name people and models read, such as {@code OrderTools.refund}. */
    public String name() {
        return name;
    }

    /** The name keys are made of: {@code shop.OrderTools#refund(java.lang.String,long)}. */
    public String id() {
        return id;
    }

    @Override
    public String toString() {
        return id;
    }

    /** The arguments that the caller chose. */
    @Nullable
    Object[] withoutInjected(@Nullable Object[] arguments) {
        return injected ? select(arguments, parameter -> !parameter.is(Parameter.Trait.INJECTED)) : arguments;
    }

    /** What may be told of a result: no values where arguments are sensitive, because it may repeat them. */
    Violations told(Violations found) {
        return sensitive ? Objects.requireNonNull(Violations.masked(found)) : found;
    }

    /** The arguments that make the key. */
    @Nullable
    Object[] keyArguments(@Nullable Object[] arguments) {
        return select(arguments, parameter -> parameter.is(Parameter.Trait.KEY));
    }

    private @Nullable Object[] select(@Nullable Object[] arguments, Predicate<Parameter> wanted) {
        List<@Nullable Object> selected = new ArrayList<>(arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            if (wanted.test(parameters.get(i))) {
                selected.add(arguments[i]);
            }
        }
        return selected.toArray();
    }

    /** Whether a framework puts in arguments that no journal can keep. */
    boolean isInjected() {
        return injected;
    }

    boolean isSensitive(int index) {
        return parameters.get(index).is(Parameter.Trait.SENSITIVE);
    }

    /** An argument for people: a sensitive one as its hash. */
    String shown(int index, @Nullable Object value) {
        if (parameters.get(index).is(Parameter.Trait.INJECTED)) {
            return "(injected)";
        }
        try {
            return isSensitive(index) ? Canonical.hashed(value) : Canonical.redacted(value);
        } catch (IllegalArgumentException e) {
            return "(unreadable)";
        }
    }

    String parameterNames() {
        return parameters.stream()
                .filter(parameter -> !parameter.is(Parameter.Trait.INJECTED))
                .map(Parameter::name)
                .collect(Collectors.joining(", "));
    }

    /** Builds a {@link Tool}; what is not said has the default of its annotation, or is absent with it. */
    public static final class Builder {
        private final ToolSet set;
        private final ToolKind kind;
        private final String name;
        private final String id;
        private final Class<?>[] erasedParameters;
        private final List<Parameter> parameters = new ArrayList<>();
        private Type result = void.class;
        private boolean destructive = true;
        private @Nullable Dedupe dedupe;
        private IdempotencyScope scope = IdempotencyScope.CHAIN;
        private Duration window = Duration.ofHours(24);
        private RetryPolicy retry = RetryPolicy.NONE;
        private Duration timeout = Duration.ZERO;
        private Duration within = Duration.ZERO;
        private Duration every = Duration.ofMillis(200);
        private @Nullable Duration settle;
        private @Nullable String entity;
        private Duration readWithin = Duration.ZERO;
        private int quorum;
        private Quota quota = Quota.NONE;
        private List<Class<? extends Throwable>> noEffectOn = List.of();

        Builder(ToolSet set, ToolKind kind, String name, Class<?>[] erasedParameters) {
            this.set = set;
            this.kind = kind;
            this.name = name;
            this.erasedParameters = erasedParameters.clone();
            StringJoiner signature = new StringJoiner(",", set.type().getName() + "#" + name + "(", ")");
            for (Class<?> type : erasedParameters) {
                signature.add(type.getTypeName());
            }
            this.id = signature.toString();
        }

        /** The next parameter, in order of declaration. */
        public Builder parameter(String name, Parameter.Trait... traits) {
            return parameter(name, erasedParameters[parameters.size()], traits);
        }

        /** The next parameter, of a generic type. */
        public Builder parameter(String name, Type type, Parameter.Trait... traits) {
            parameters.add(new Parameter(name, type, Set.of(traits)));
            return this;
        }

        /** What it returns, now or later; nothing without this. A durable journal keeps it as this type. */
        public Builder returns(Type type) {
            result = type;
            return this;
        }

        /** {@link io.afterproof.Mutating#destructive()} is false. */
        public Builder reversible() {
            destructive = false;
            return this;
        }

        /** Says what {@link io.afterproof.Mutating#noEffectOn()} says. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder noEffectOn(Class<? extends Throwable>... proofs) {
            noEffectOn = List.of(proofs);
            return this;
        }

        /** Says what {@link io.afterproof.Idempotent} says. */
        public Builder idempotent(Dedupe by, IdempotencyScope scope, Duration window) {
            this.dedupe = by;
            this.scope = scope;
            this.window = window;
            return this;
        }

        /** Says what {@link io.afterproof.Retry} says. */
        public Builder retry(int max, Duration delay, double multiplier, double jitter, Duration maxDelay) {
            retry = new RetryPolicy(
                    max, delay.toNanos(), multiplier, jitter, maxDelay.toNanos(), retry.on(), retry.abortOn());
            return this;
        }

        /** Says what {@link io.afterproof.Retry#on()} says. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder retryOn(Class<? extends Throwable>... failures) {
            retry = retry.on(List.of(failures));
            return this;
        }

        /** Says what {@link io.afterproof.Retry#abortOn()} says. */
        @SafeVarargs
        @SuppressWarnings("varargs")
        public final Builder abortOn(Class<? extends Throwable>... failures) {
            retry = retry.abortOn(List.of(failures));
            return this;
        }

        /** Says what {@link io.afterproof.Timeout} says. */
        public Builder timeout(Duration attempt) {
            timeout = attempt;
            return this;
        }

        /**
         * {@link io.afterproof.AfterRead#on()} and {@link io.afterproof.AfterRead#within()}; a read of any age does where
         * that is zero.
         */
        public Builder afterRead(String parameter, Duration within) {
            entity = parameter;
            readWithin = within;
            return this;
        }

        /** {@link io.afterproof.VerifyAfter#within()} and {@link io.afterproof.VerifyAfter#every()}. */
        public Builder readBack(Duration within, Duration every) {
            this.within = within;
            this.every = every;
            return this;
        }

        /** Says what {@link io.afterproof.VerifyAfter#settle()} says. */
        public Builder settle(Duration sinceSend) {
            settle = sinceSend;
            return this;
        }

        /** Says what {@link io.afterproof.Require#quorum()} says. */
        public Builder quorum(int confirmations) {
            quorum = confirmations;
            return this;
        }

        /** Says what {@link io.afterproof.Limit} says. */
        public Builder limit(int concurrent, double perSecond) {
            quota = new Quota(concurrent, perSecond);
            return this;
        }

        /** The described tool. */
        public Tool build() {
            return new Tool(this);
        }
    }
}
