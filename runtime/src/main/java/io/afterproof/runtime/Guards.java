package io.afterproof.runtime;

import io.afterproof.Verdict;
import io.afterproof.runtime.guard.GuardedTools;
import io.afterproof.runtime.guard.ToolSet;
import io.afterproof.runtime.internal.Services;
import io.afterproof.runtime.internal.Time;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an application share: journal, approvals, listeners, time. Make one per application and give it to
 * every guard. Immutable and thread-safe.
 *
 * <pre>{@code
 * Guards guards = Guards.builder().approvals(approvals).listener(event -> log.info("{}", event)).build();
 * OrderTools tools = Afterproof.guard(OrderTools.class, new DatabaseOrderTools(), guards);
 * }</pre>
 */
public final class Guards {
    private final Services services;

    private Guards(Services services) {
        this.services = services;
    }

    /** New guards that keep everything in memory. */
    public static Guards defaults() {
        return builder().build();
    }

    /** Builds guards; what is not said is kept in memory. */
    public static Builder builder() {
        return new Builder();
    }

    /** The guards of a tool interface. Called by its generated guard. */
    public GuardedTools bind(ToolSet tools) {
        return GuardedTools.of(tools, services, null);
    }

    /**
     * The guards of a tool interface with a gate of its own. Called by its generated guard.
     *
     * @param gate runs the gate that takes no parameters, when a chain reaches its depth limit
     */
    public GuardedTools bind(ToolSet tools, Supplier<Verdict> gate) {
        return GuardedTools.of(tools, services, gate);
    }

    /**
     * Finds out what became of the mutations that a crash or a silent far end left open, by their verifiers, and settles
     * those of which it can be known: at start, when the guards of all tools were made, and from time to time. Safe in any
     * number of processes at once. Blocks for as long as the looks take; also forgets finished rows whose time has come.
     *
     * @return what was found
     * @throws RuntimeException if the journal is down
     */
    public Recovery recover() {
        return RecoveryScan.run(services);
    }

    /** Builds {@link Guards}. */
    public static final class Builder {
        private Journal journal = new InMemoryJournal();
        private Approvals approvals = new InMemoryApprovals();
        private final List<ToolListener> listeners = new ArrayList<>();
        private boolean eventArguments;
        private @Nullable Codec codec;
        private Supplier<@Nullable String> tenant = () -> null;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.SYSTEM;
        private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
        private Executor executor = Workers.EXECUTOR;

        private Builder() {}

        /** Where mutations are recorded; an {@link InMemoryJournal} by default. */
        public Builder journal(Journal journal) {
            this.journal = Objects.requireNonNull(journal, "journal");
            return this;
        }

        /** Where people decide; an {@link InMemoryApprovals} by default. */
        public Builder approvals(Approvals approvals) {
            this.approvals = Objects.requireNonNull(approvals, "approvals");
            return this;
        }

        /** One more listener that hears of every call. */
        public Builder listener(ToolListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /** Whether events carry the arguments, sensitive ones hashed; they do not by default. */
        public Builder eventArguments(boolean included) {
            this.eventArguments = included;
            return this;
        }

        /**
         * Writes arguments and results for a journal that outlives the process. By default the one that
         * {@link ServiceLoader} finds, such as that of {@code afterproof-json}; a journal in memory needs none.
         */
        public Builder codec(Codec codec) {
            this.codec = Objects.requireNonNull(codec, "codec");
            return this;
        }

        /**
         * Whose call it is where the chain does not say, in at most 255 characters; null for nobody's in particular. Part of
         * every key, so nothing is changed while it throws.
         */
        public Builder tenant(Supplier<@Nullable String> tenant) {
            this.tenant = Objects.requireNonNull(tenant, "tenant");
            return this;
        }

        /** The clock of leases, windows, deadlines and rates; the system's by default. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** Makes the pauses between attempts and looks; {@link Sleeper#SYSTEM} by default. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = Objects.requireNonNull(sleeper, "sleeper");
            return this;
        }

        /** The source of jitter, uniform in [0, 1). */
        public Builder random(DoubleSupplier random) {
            this.random = Objects.requireNonNull(random, "random");
            return this;
        }

        /** Runs tools that have a timeout, so that their callers can stop waiting; daemon threads by default. */
        public Builder executor(Executor executor) {
            this.executor = Objects.requireNonNull(executor, "executor");
            return this;
        }

        private Codec codec() {
            Codec own = codec;
            return own != null
                    ? own
                    : ServiceLoader.load(Codec.class)
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException(
                                    "A durable journal keeps arguments and results as text: add afterproof-json to the"
                                            + " class path, or write Guards.builder().codec(…)."));
        }

        /**
         * The guards.
         *
         * @throws IllegalStateException if the journal is durable and there is no codec
         */
        public Guards build() {
            return new Guards(new Services(
                    journal,
                    approvals,
                    List.copyOf(listeners),
                    eventArguments,
                    journal.isDurable() ? codec() : Unused.CODEC,
                    new ConcurrentHashMap<>(),
                    tenant,
                    new Time(clock),
                    sleeper,
                    random,
                    executor));
        }
    }

    /** The codec of guards whose journal is not given texts. */
    private enum Unused implements Codec {
        CODEC;

        @Override
        public String encode(@Nullable Object value, Type type) {
            throw new UnsupportedOperationException("no codec");
        }

        @Override
        public @Nullable Object decode(String text, Type type) {
            throw new UnsupportedOperationException("no codec");
        }
    }

    /** Threads for tools with a timeout: as many as are stuck, none when idle. */
    private static final class Workers {
        static final Executor EXECUTOR = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "afterproof-tool");
            thread.setDaemon(true);
            return thread;
        });

        private Workers() {}
    }
}
