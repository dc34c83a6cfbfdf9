package io.afterproof.runtime.guard;

import io.afterproof.runtime.CallState;
import io.afterproof.runtime.OpenCall;
import org.jspecify.annotations.Nullable;

/** A call that was left open, on its way through its guard once more. Confined to the thread that recovers. */
final class Resumed {
    /** Ends the way through the guard where the tool itself is not to be called. */
    static final class Settled extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Settled() {
            super("the call is settled", null, false, false);
        }
    }

    final OpenCall call;
    private @Nullable CallState state;
    private boolean over;
    private @Nullable Ledger ledger;
    private String why = "";

    private final boolean looksOnly;
    private boolean settles;

    Resumed(OpenCall call, boolean looksOnly) {
        this.call = call;
        this.looksOnly = looksOnly;
    }

    /** Whether the verifier is asked, and nothing is done about the answer. */
    boolean looksOnly() {
        return looksOnly;
    }

    /** What such a look said. */
    Settled looked(boolean settled) {
        settles = settled;
        return new Settled();
    }

    boolean settles() {
        return settles;
    }

    /** The tool is not called: this is what became of it. */
    Settled settled(CallState now, String because) {
        over = true;
        return left(now, because);
    }

    /** The tool is not called, and somebody has to look again: this is where it was seen last. */
    Settled left(CallState seen, String because) {
        state = seen;
        why = because;
        return new Settled();
    }

    /** The tool is called again; what becomes of it is in the row. */
    void repeats(Ledger row, String because) {
        ledger = row;
        why = because;
    }

    CallState state() {
        if (state != null) {
            return state;
        }
        return ledger == null ? call.state() : ledger.state();
    }

    /** Whether nothing more has to be found out. */
    boolean isOver() {
        return state != null ? over : ledger != null && ledger.isSettled();
    }

    String why() {
        return why;
    }
}
