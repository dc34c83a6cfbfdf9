package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.internal.Canonical;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What has to hold before the attempts: an earlier read, checks that agree, a person's approval. */
final class Preconditions {
    /** None; never changed, so that calls without any share it. */
    static final Preconditions NONE = new Preconditions();

    private record Named(String name, Requirement requirement) {}

    private final List<Named> requirements = new ArrayList<>(2);
    private @Nullable Tool read;
    private @Nullable Object entity;
    private boolean approval;
    private @Nullable Named approvalWhen;
    private @Nullable String ticket;

    private Preconditions() {}

    private Preconditions changeable() {
        return this == NONE ? new Preconditions() : this;
    }

    Preconditions afterRead(Tool tool, @Nullable Object value) {
        Preconditions changed = changeable();
        changed.read = tool;
        changed.entity = value;
        return changed;
    }

    Preconditions require(String check, Requirement requirement) {
        Preconditions changed = changeable();
        changed.requirements.add(new Named(check, requirement));
        return changed;
    }

    Preconditions approval() {
        Preconditions changed = changeable();
        changed.approval = true;
        return changed;
    }

    Preconditions approval(String when, Requirement requirement) {
        Preconditions changed = approval();
        changed.approvalWhen = new Named(when, requirement);
        return changed;
    }

    /** Whether a person approves each call, which makes the approval its checkpoint. */
    boolean alwaysApproved() {
        return approval && approvalWhen == null;
    }

    void afterRead(CallFrame call) {
        Tool tool = read;
        String parameter = call.tool.entity;
        if (tool == null || parameter == null || call.check) {
            return;
        }
        if (call.chain == null) {
            throw Refusals.readOutsideChain(call.tool, tool);
        }
        Long age =
                call.chain.state().age(tool.id(), parameter, Canonical.comparable(entity), call.guard.services.time());
        long within = call.tool.readWithin.toNanos();
        if (age == null || within > 0 && age > within) {
            throw Refusals.readRequired(call.tool, tool, parameter);
        }
    }

    void require(CallFrame call) {
        if (requirements.isEmpty()) {
            return;
        }
        int needed = call.tool.quorum == 0 ? requirements.size() : call.tool.quorum;
        int confirmed = 0;
        int left = requirements.size();
        for (Named named : requirements) {
            if (confirmed == needed) {
                return;
            }
            Verdict verdict = call.ask("require", named.name(), named.requirement());
            left--;
            if (verdict.isConfirmed()) {
                confirmed++;
            } else if (confirmed + left < needed) {
                boolean couldTell = verdict.kind() != Verdict.Kind.UNKNOWN;
                throw Refusals.required(call.tool, named.name(), call.masked(Checks.reason(verdict)), couldTell);
            }
        }
    }

    void approve(CallFrame call) {
        if (!approval || call.check || !needsPerson(call)) {
            return;
        }
        ApprovalTicket standing = standing(call);
        call.decided("approval", standing.status() + " " + standing.id());
        if (standing.status() != ApprovalTicket.Status.GRANTED) {
            throw Refusals.approval(call.tool, standing);
        }
        ticket = standing.id();
    }

    private static ApprovalTicket standing(CallFrame call) {
        String chain = call.chain == null ? "" : call.chain.id();
        ApprovalRequest request = new ApprovalRequest(Keys.ofApproval(call), call.tool.name(), chain, summary(call));
        try {
            return Objects.requireNonNull(call.guard.services.approvals().request(request));
        } catch (RuntimeException e) {
            throw Refusals.approvalsDown(call.tool, e);
        }
    }

    private boolean needsPerson(CallFrame call) {
        Named when = approvalWhen;
        if (when == null) {
            return true;
        }
        // only a clear no spares the person
        return switch (call.ask("approval when", when.name(), when.requirement())
                .kind()) {
            case CONFIRMED, UNKNOWN -> true;
            case ABSENT, DIFFERS -> false;
        };
    }

    /** Whether there is a ticket to use up. */
    boolean spendsTicket() {
        return ticket != null;
    }

    /** Uses up the ticket, once, immediately before the call is sent. */
    void spendTicket(CallFrame call) {
        String granted = ticket;
        if (granted == null) {
            return;
        }
        ticket = null;
        boolean spent;
        try {
            spent = call.guard.services.approvals().spend(granted);
        } catch (RuntimeException e) {
            throw Refusals.approvalsDown(call.tool, e);
        }
        if (!spent) {
            throw Refusals.inProgress(call.tool);
        }
    }

    private static String summary(CallFrame call) {
        StringJoiner summary = new StringJoiner(", ", call.tool.name() + "(", ")");
        for (int i = 0; i < call.arguments.length; i++) {
            summary.add(call.tool.parameters.get(i).name() + "=" + call.tool.shown(i, call.arguments[i]));
        }
        return summary.toString();
    }
}
