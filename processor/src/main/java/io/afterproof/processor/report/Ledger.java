package io.afterproof.processor.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The findings of one compilation, of the annotation processor and of the javac plugin, kept for who reads them later.
 * Keeps nothing unless somebody wants to read it. Serves one compilation; not thread-safe.
 */
public final class Ledger {
    private static final Comparator<Entry> ORDER = Comparator.<Entry, String>comparing(
                    entry -> entry.spot().map(Spot::source).orElse(""))
            .thenComparing(entry -> entry.spot().flatMap(Spot::path).orElse(""))
            .thenComparingInt(entry -> region(entry).line())
            .thenComparingInt(entry -> region(entry).column())
            .thenComparing(entry -> entry.symbol().map(Symbol::qualified).orElse(""))
            .thenComparing(Entry::diagnostic)
            .thenComparing(Entry::text);

    private final Set<Entry> entries = new LinkedHashSet<>();
    private boolean wanted;

    /** Begins to keep what is added. */
    public void want() {
        wanted = true;
    }

    /** Whether it keeps what is added. */
    public boolean isWanted() {
        return wanted;
    }

    /** Keeps an entry; one that is equal to another only once. */
    public void add(Entry entry) {
        if (wanted) {
            entries.add(entry);
        }
    }

    /** All entries in the order of the sources, whatever the order they were added in. */
    public List<Entry> entries() {
        return entries.stream().sorted(ORDER).toList();
    }

    private static Region region(Entry entry) {
        return entry.spot().flatMap(Spot::region).orElse(new Region(0, 0, 0));
    }
}
