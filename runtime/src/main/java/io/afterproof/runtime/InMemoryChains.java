package io.afterproof.runtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Chains of one process, which may be opened again by their id: it forgets everything when the process ends. Thread-safe.
 */
public final class InMemoryChains implements Chains {
    private static final int SHOWN = 1_000;

    private record Key(String tenant, String id) {}

    private final ConcurrentHashMap<Key, ChainEntry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    /** No chains yet. */
    public InMemoryChains() {
        this(Clock.systemUTC());
    }

    /** No chains yet; {@link #forget} goes by that clock. */
    public InMemoryChains(Clock clock) {
        this.clock = clock;
    }

    private static Key keyOf(ChainEntry entry) {
        return new Key(entry.tenant(), entry.id());
    }

    @Override
    public @Nullable ChainEntry find(String tenant, String id) {
        return entries.get(new Key(tenant, id));
    }

    @Override
    public boolean insert(ChainEntry first) {
        return entries.putIfAbsent(keyOf(first), first) == null;
    }

    @Override
    public boolean replace(ChainEntry expected, ChainEntry next) {
        Key key = keyOf(expected);
        ChainEntry present = entries.get(key);
        return present != null && present.version() == expected.version() && entries.replace(key, present, next);
    }

    @Override
    public List<ChainEntry> waiting() {
        return entries.values().stream()
                .filter(ChainEntry::isWaiting)
                .sorted(Comparator.comparingLong(ChainEntry::changedAt))
                .limit(SHOWN)
                .toList();
    }

    @Override
    public int forget(Duration unchanged) {
        if (unchanged.isNegative()) {
            throw new IllegalArgumentException("the duration must not be negative, was " + unchanged);
        }
        long before = clock.millis() - unchanged.toMillis();
        int forgotten = 0;
        for (ChainEntry entry : entries.values()) {
            if (entry.changedAt() <= before && !entry.isWaiting() && entries.remove(keyOf(entry), entry)) {
                forgotten++;
            }
        }
        return forgotten;
    }
}
