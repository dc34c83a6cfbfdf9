package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.Outcome;

/**
 * Finds out about a mutation that another process, or an earlier life of this one, left open: its verifier decides. Where
 * that cannot say, the call is made again if a repeat is harmless; what is left is for a person.
 */
final class Resumption<R> {
    private final CallFrame call;
    private final Mutation<R> mutation;
    private final Ledger ledger;
    private final Resumed resumed;
    private final Twins<R> twins;

    Resumption(CallFrame call, Mutation<R> mutation, Ledger ledger, Resumed resumed) {
        this.call = call;
        this.mutation = mutation;
        this.ledger = ledger;
        this.resumed = resumed;
        this.twins = new Twins<>(call, mutation, ledger);
    }

    /**
     * Settles the call; returns if the tool is to be called again.
     *
     * @throws Resumed.Settled if it is not
     */
    void settle() {
        JournalEntry open = find();
        if (!open.mayHaveBeenSent()) {
            throw settle(CallState.FAILED, Outcome.FAILED, Effect.NONE, "nothing was sent");
        }
        if (mutation.readBack() == null) {
            withoutReadBack(open);
            return;
        }
        switch (twins.find(open)) {
            case HAPPENED -> throw told(CallState.VERIFIED, Outcome.CONFIRMED, Effect.HAPPENED);
            case DID_NOT_HAPPEN -> throw told(CallState.FAILED, Outcome.FAILED, Effect.NONE);
            case DIVERGED -> throw told(CallState.DIVERGED, Outcome.UNKNOWN, Effect.UNKNOWN);
            case OPEN -> stillOpen(open);
        }
    }

    private JournalEntry find() {
        if (!call.key().digest().equals(resumed.call.digest())) {
            throw handOver("the arguments in the journal are not those that its key was made of");
        }
        try {
            JournalEntry row = ledger.find();
            if (row != null && row.isOpen(ledger.now())) {
                return row;
            }
            if (row == null) {
                throw resumed.left(resumed.call.state(), "somebody else has settled it, and nothing was kept of it");
            }
            throw row.leaseUntil() == 0
                    ? resumed.settled(row.state(), "somebody else has settled it")
                    : resumed.left(row.state(), "another process works on it");
        } catch (GuardException journalDown) {
            throw resumed.left(resumed.call.state(), "the journal is down");
        }
    }

    private void withoutReadBack(JournalEntry open) {
        if (open.hasResult()) {
            throw settle(CallState.SUCCEEDED, Outcome.CONFIRMED, Effect.HAPPENED, "it answered");
        }
        if (!repeats(open, "there is no way to read it back")) {
            throw handOver("there is no way to read it back");
        }
    }

    private void stillOpen(JournalEntry open) {
        Verdict seen = twins.seen();
        String why = call.masked(Checks.reason(seen));
        if (ledger.isTaken()) {
            throw resumed.left(open.state(), "another process works on it");
        }
        if (repeats(open, why)) {
            return;
        }
        if (seen.kind() == Verdict.Kind.ABSENT && call.tool.settleNanos < 0) {
            throw handOver("it is not there, but it could still come, " + why);
        }
        CallState state = open.hasResult() ? CallState.UNVERIFIED : CallState.UNKNOWN;
        call.settled(Outcome.UNKNOWN, Effect.UNKNOWN, why);
        throw resumed.left(state, why);
    }

    /** Reserves one more attempt, if it cannot have a second effect and everything it needs is there. */
    private boolean repeats(JournalEntry open, String why) {
        if (call.tool.isInjected() || !twins.mayRepeat(open) || !ledger.again()) {
            return false;
        }
        resumed.repeats(ledger, why + "; called again, which is harmless");
        return true;
    }

    private Resumed.Settled told(CallState state, Outcome outcome, Effect effect) {
        String why = call.masked(Checks.reason(twins.seen()));
        if (ledger.state() != state) {
            return resumed.left(ledger.state(), "the journal is down");
        }
        call.settled(outcome, effect, why);
        return resumed.settled(state, why);
    }

    private Resumed.Settled settle(CallState state, Outcome outcome, Effect effect, String why) {
        ledger.note(why);
        if (!ledger.settle(state)) {
            return resumed.left(resumed.call.state(), "another process works on it");
        }
        call.settled(outcome, effect, why);
        return resumed.settled(state, why);
    }

    private Resumed.Settled handOver(String why) {
        ledger.note(why);
        boolean handed = ledger.isFound()
                ? ledger.settle(CallState.HUMAN)
                : call.guard.services.journal().handOver(resumed.call, why);
        if (handed) {
            call.settled(Outcome.UNKNOWN, Effect.UNKNOWN, why);
        }
        return handed
                ? resumed.settled(CallState.HUMAN, why)
                : resumed.left(resumed.call.state(), "another process works on it");
    }
}
