package io.afterproof.jdbc;

import io.afterproof.AfterRead;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Timeout;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

/** A stock of items, in a database that all processes see. */
@Guarded(maxDepth = 3, maxDestructive = 2)
interface StockTools {
    /** How many there are of an item. */
    @ReadOnly
    int count(String item);

    /** Takes all that there are. */
    @Mutating
    @AfterRead(value = "count", on = "item")
    @VerifyAfter("isTaken")
    void take(String item);

    /** Changes a label, on a far end that answers soon or never. */
    @Mutating(destructive = false)
    @Timeout("5s")
    @VerifyAfter("isLabelled")
    void label(String item, String text);

    /** What a label says. */
    @ReadOnly
    String labelOf(String item);

    /** The read-back of take. */
    default Verdict isTaken(String item) {
        return count(item) == 0 ? Verdict.confirmed() : Verdict.absent("there are some left");
    }

    /** The read-back of label. */
    default Verdict isLabelled(String item, String text) {
        String label = labelOf(item);
        return label.equals(text) ? Verdict.confirmed() : Verdict.absent("it says " + label);
    }
}
