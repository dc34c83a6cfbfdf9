package io.afterproof.runtime.internal;

import io.afterproof.runtime.Fingerprint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entities that a stored chain has read: digests, and when. */
final class Reads {
    private static final int MOST = 1_000;

    private Reads() {}

    /** What stands for an entity, in this chain only; null if its value has no form. */
    static @Nullable String digest(String chain, String tool, String parameter, @Nullable Object value) {
        try {
            return Fingerprint.of(chain, tool, parameter, value).digest();
        } catch (RuntimeException e) {
            return null;
        }
    }

    /** With one more; of too many the oldest is forgotten, and has to be read again. */
    static Map<String, Long> with(Map<String, Long> reads, String digest, long at) {
        Map<String, Long> next = new HashMap<>(reads);
        next.merge(digest, at, Math::max);
        if (next.size() > MOST) {
            next.entrySet().stream()
                    .min(Comparator.comparing((Map.Entry<String, Long> read) -> read.getValue())
                            .thenComparing(Map.Entry::getKey))
                    .ifPresent(oldest -> next.remove(oldest.getKey()));
        }
        return next;
    }
}
