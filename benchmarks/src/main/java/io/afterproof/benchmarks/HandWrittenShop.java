package io.afterproof.benchmarks;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What a careful developer would write by hand for the same tools: null checks, a chain with depth and breaker that may
 * be shared between threads, bounded retries, a journal row per mutation, and the read-back.
 */
public final class HandWrittenShop implements ShopTools {
    /** The chain of the current thread. */
    public static final class Turn {
        private static final ThreadLocal<@Nullable Turn> CURRENT = new ThreadLocal<>();

        private final AtomicInteger depth = new AtomicInteger();
        private final AtomicInteger bad = new AtomicInteger();
        private volatile boolean stopped;

        /** Opens a chain on this thread. */
        public static void open() {
            CURRENT.set(new Turn());
        }

        /** Closes it. */
        public static void close() {
            CURRENT.remove();
        }

        void enter() {
            if (stopped) {
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
        Turn turn = Turn.CURRENT.get();
        if (turn != null) {
            turn.enter();
        }
        for (int attempt = 1; ; attempt++) {
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
        Turn turn = Turn.CURRENT.get();
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
        try {
            item = delegate.price(sku, cents);
        } catch (RuntimeException e) {
            if (turn != null) {
                turn.failed();
            }
            throw new IllegalStateException("unknown", e);
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
