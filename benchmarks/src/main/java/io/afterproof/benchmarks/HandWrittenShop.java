package io.afterproof.benchmarks;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a careful developer would write by hand for the same tools: null checks, a chain with depth and breaker that may
 * be shared between threads, the call's context for the tool, bounded retries, a journal row per mutation with its states
 * and lease, and the read-back.
 */
public final class HandWrittenShop implements ShopTools {
    /** What the current thread works on: its chain, and the call that a tool's implementation may ask about. */
    private static final class Context {
        static final ThreadLocal<Context> CURRENT = ThreadLocal.withInitial(Context::new);

        @Nullable
        Turn turn;

        @Nullable
        Object call;

        int attempt;

        @Nullable
        String callId;

        /** What the running tool may ask: which attempt this is, and an id made when it is asked for. */
        @Nullable
        Object begin(Object next, int number) {
            Object outer = call;
            call = next;
            attempt = number;
            callId = null;
            return outer;
        }
    }

    /** A chain of calls, which several threads may share. */
    public static final class Turn {
        private final AtomicInteger depth = new AtomicInteger();
        private final AtomicInteger bad = new AtomicInteger();
        private final long deadline = 0;
        private volatile boolean stopped;

        /** Opens a chain on this thread. */
        public static void open() {
            Context.CURRENT.get().turn = new Turn();
        }

        /** Closes it. */
        public static void close() {
            Context.CURRENT.get().turn = null;
        }

        void enter() {
            if (stopped || deadline != 0 && System.nanoTime() > deadline) {
                throw new IllegalStateException("stopped");
            }
            if (depth.incrementAndGet() < 0) {
                depth.decrementAndGet();
                throw new IllegalStateException("too deep");
            }
        }

        void failed() {
            if (bad.incrementAndGet() >= 2) {
                stopped = true;
            }
        }

        void succeeded() {
            if (bad.get() != 0) {
                bad.set(0);
            }
        }

        void verified() {
            succeeded();
            depth.set(0);
        }
    }

    private enum State {
        RESERVED,
        SENT,
        SUCCEEDED
    }

    private record Key(long call, String tool, String sku, long cents) {}

    private record Row(Key key, State state, long leaseUntil) {}

    private final ShopTools delegate;
    private final ConcurrentHashMap<Key, Row> journal = new ConcurrentHashMap<>();

    public HandWrittenShop(ShopTools delegate) {
        this.delegate = delegate;
    }

    @Override
    public Item find(String sku) {
        if (sku == null) {
            throw new IllegalArgumentException("sku");
        }
        Context context = Context.CURRENT.get();
        Turn turn = context.turn;
        if (turn != null) {
            turn.enter();
        }
        for (int attempt = 1; ; attempt++) {
            Object outer = context.begin(this, attempt);
            try {
                Item item = delegate.find(sku);
                if (turn != null) {
                    turn.succeeded();
                }
                return item;
            } catch (RuntimeException e) {
                if (attempt == 3) {
                    if (turn != null) {
                        turn.failed();
                    }
                    throw e;
                }
                pause(attempt);
            } finally {
                context.call = outer;
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep((long) (200 * Math.pow(2, attempt - 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Item price(String sku, long cents) {
        if (sku == null) {
            throw new IllegalArgumentException("sku");
        }
        Context context = Context.CURRENT.get();
        Turn turn = context.turn;
        if (turn != null) {
            turn.enter();
        }
        Key key = new Key(ThreadLocalRandom.current().nextLong(), "price", sku, cents);
        Row reserved = new Row(key, State.RESERVED, System.currentTimeMillis() + 300_000);
        if (journal.putIfAbsent(key, reserved) != null) {
            throw new IllegalStateException("in progress");
        }
        Row sent = new Row(key, State.SENT, System.currentTimeMillis() + 300_000);
        if (!journal.replace(key, reserved, sent)) {
            throw new IllegalStateException("lost");
        }
        Item item;
        Object outer = context.begin(key, 1);
        try {
            item = delegate.price(sku, cents);
        } catch (RuntimeException e) {
            if (turn != null) {
                turn.failed();
            }
            throw new IllegalStateException("unknown", e);
        } finally {
            context.call = outer;
        }
        Row succeeded = new Row(key, State.SUCCEEDED, sent.leaseUntil());
        if (!journal.replace(key, sent, succeeded) || delegate.find(sku).cents() != cents) {
            throw new IllegalStateException("not verified");
        }
        journal.remove(key, succeeded);
        if (turn != null) {
            turn.verified();
        }
        return item;
    }
}
