package io.afterproof.runtime.guard;

import io.afterproof.runtime.Advice;
import io.afterproof.runtime.ApprovalRequired;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.BlastRadius;
import io.afterproof.runtime.CallInProgress;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.ChainStopped;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GateRequired;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.KeyReused;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.Overloaded;
import io.afterproof.runtime.ReadRequired;
import io.afterproof.runtime.RequirementFailed;
import org.jspecify.annotations.Nullable;

/** The words for calls that are not let through, for the model that reads them. */
final class Refusals {
    private Refusals() {}

    private static String notRun(Tool tool) {
        return tool.name() + " was not run and nothing was changed: ";
    }

    static GuardException missing(Tool tool, String parameter) {
        return new InvalidArgument(
                tool.name(),
                notRun(tool) + "the argument '" + parameter + "' is missing. Call " + tool.name()
                        + " again with a value for '" + parameter + "'; its arguments are " + tool.parameterNames()
                        + ".");
    }

    static GuardException invalid(Tool tool, Violations found) {
        return new InvalidArgument(tool.name(), notRun(tool) + found.text() + ". Call again with corrected arguments.");
    }

    static GuardException malformed(Tool tool, RuntimeException cause) {
        return new InvalidArgument(
                tool.name(),
                notRun(tool) + "an argument cannot be used, " + cause.getMessage()
                        + ". Call again with corrected arguments.");
    }

    static GuardException stopped(Tool tool, String reason) {
        return new ChainStopped(
                tool.name(),
                notRun(tool) + "this chain of calls was stopped, " + reason
                        + ". Do not try again; tell a person what was done so far and let them decide.");
    }

    static GuardException chainDeadline(Tool tool, String chain) {
        return new DeadlineExceeded(
                tool.name(),
                Effect.NONE,
                Advice.DO_NOT_RETRY,
                notRun(tool) + "the time allowed for '" + chain
                        + "' is over. Do not try again in this turn; report what was done so far.",
                null);
    }

    static GuardException gateRequired(Tool tool, int depth, @Nullable String gateSaid) {
        String gate = gateSaid == null ? "" : " The gate of these tools did not confirm: " + gateSaid + ".";
        return new GateRequired(
                tool.name(),
                notRun(tool) + depth + (depth == 1 ? " call was" : " calls in a row were")
                        + " made on data that nothing verified." + gate + " Verify what was read so far, "
                        + (tool.set.gates().isEmpty() ? "" : "with " + String.join(" or ", tool.set.gates()) + ", ")
                        + "with a verified tool or by asking a person, then call again.");
    }

    static GuardException blastRadius(Tool tool) {
        return new BlastRadius(
                tool.name(),
                notRun(tool) + tool.set.maxDestructive()
                        + " destructive calls in a row are allowed without a person looking. Stop, tell a"
                        + " person what was changed and what is still to do, and go on only after they confirm.");
    }

    static GuardException readOutsideChain(Tool tool, Tool read) {
        return new ReadRequired(
                tool.name(),
                notRun(tool) + read.name() + " has to be called first in the same chain, and there is none. The program"
                        + " has to open one: try (Chain chain = Chain.open(\"turn\")) { ... }.");
    }

    static GuardException readRequired(Tool tool, Tool read, String entity) {
        return new ReadRequired(
                tool.name(),
                notRun(tool) + "call " + read.name() + " for the same '" + entity
                        + "' first, look at the result, then call again.");
    }

    static GuardException required(Tool tool, String check, String reason, boolean couldTell) {
        return new RequirementFailed(
                tool.name(),
                couldTell ? Advice.DO_NOT_RETRY : Advice.RETRY_LATER,
                notRun(tool) + "the required check '" + check + "' did not confirm, " + reason + ". "
                        + (couldTell
                                ? "Do not repeat the same call; change what the check asks for or ask a person."
                                : "The check could not tell; the same call may pass later."),
                null);
    }

    static GuardException approval(Tool tool, ApprovalTicket ticket) {
        if (ticket.status() == ApprovalTicket.Status.DENIED) {
            return new ApprovalRequired(
                    tool.name(),
                    Advice.DO_NOT_RETRY,
                    notRun(tool) + ticket.by() + " denied it (ticket " + ticket.id() + "): " + ticket.note()
                            + ". Do not try again; find another way or say that it was refused.",
                    ticket.id());
        }
        return new ApprovalRequired(
                tool.name(),
                Advice.ASK_HUMAN,
                notRun(tool) + "a person has to approve it first. Ticket " + ticket.id()
                        + " is waiting for them. Once it is granted, make exactly the same call again.",
                ticket.id());
    }

    static GuardException approvalsDown(Tool tool, RuntimeException cause) {
        return later(tool, "a person has to approve it, and they cannot be asked now", cause);
    }

    static GuardException overloaded(Tool tool) {
        return new Overloaded(
                tool.name(), notRun(tool) + "too many calls are being made. Wait a little, then call again.");
    }

    static GuardException inProgress(Tool tool) {
        return new CallInProgress(
                tool.name(),
                tool.name() + " was not run a second time: the same call is in progress. Do not repeat it now; call"
                        + " again later to get its result.");
    }

    static GuardException keyReused(Tool tool) {
        return new KeyReused(
                tool.name(),
                notRun(tool) + "its idempotency key was used before with other arguments. Use a new key for a new"
                        + " operation, or the first arguments to get the first result.");
    }

    static GuardException unresolved(Tool tool, String first) {
        return new OutcomeUnknown(
                tool.name(),
                Effect.NONE,
                Advice.ASK_HUMAN,
                notRun(tool) + "it is still unknown whether the earlier call of " + first
                        + " happened. Find out first, by reading or by asking a person; change nothing else until then.",
                null);
    }

    static GuardException chainsDown(Tool tool, RuntimeException cause) {
        return later(tool, "the store that counts the calls of this chain is not available", cause);
    }

    static GuardException tenantUnknown(Tool tool, RuntimeException cause) {
        return later(tool, "it cannot be told now whose call it is", cause);
    }

    static GuardException tenantTooLong(Tool tool, int length) {
        return new RequirementFailed(
                tool.name(),
                Advice.DO_NOT_RETRY,
                notRun(tool) + "the name of the tenant has " + length + " characters, and " + CallKey.LONGEST_TENANT
                        + " are allowed. Do not try again; the program has to be mended.",
                null);
    }

    static GuardException journalDown(Tool tool, @Nullable Throwable cause) {
        return later(tool, "the journal that keeps it from happening twice is not available", cause);
    }

    /** Something that the guard needs to know is out of reach. */
    private static GuardException later(Tool tool, String why, @Nullable Throwable cause) {
        return new RequirementFailed(tool.name(), Advice.RETRY_LATER, notRun(tool) + why + ". Try again later.", cause);
    }
}
