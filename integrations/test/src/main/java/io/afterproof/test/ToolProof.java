package io.afterproof.test;

import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ReadRequired;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.test.VerifierProof.Finding;
import io.afterproof.test.VerifierProof.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Proves the verifier of one tool by one sample call. */
final class ToolProof<T> {
    static final String LOST_WRITE = "lost write";

    private static final String RESPONSE_LOST = "response lost";

    private final ToolInterface tools;
    private final Trial<T> trial;
    private final Alterations alterations;
    private final List<Fault> others;
    private final Trial.Result healthy;
    private final Trial.Result again;

    ToolProof(ToolInterface tools, Trial<T> trial, Alterations alterations, List<Fault> others) {
        this.tools = tools;
        this.trial = trial;
        this.alterations = alterations;
        this.others = others;
        this.healthy = trial.healthy();
        this.again = trial.healthy();
    }

    boolean proves(ToolMethod tool) {
        Seen change = healthy.lastChange();
        return change != null && change.tool().equals(tool);
    }

    List<Finding> findings() {
        Seen change = healthy.lastChange();
        String obstacle = obstacle(change);
        if (change == null || !obstacle.isEmpty()) {
            String name = change == null
                    ? tools.type().getSimpleName()
                    : change.tool().name();
            return List.of(new Finding(name, "healthy call", Result.NOT_PROVED, obstacle));
        }
        List<Finding> all = new ArrayList<>();
        all.add(new Finding(
                change.tool().name(),
                "healthy call",
                Result.PASSED,
                Text.call(change.tool(), change.values()) + " was confirmed."));
        all.add(judged(
                LOST_WRITE,
                "it was not made at all",
                true,
                "Let it read what " + change.tool().name()
                        + " changes. If the call changes nothing, make one that does;"
                        + " and each implementation needs a state of its own.",
                copy -> Fault.lostWrite(copy)));
        all.add(ofLostResponse(change.tool()));
        for (int i = 0; i < change.values().length; i++) {
            all.addAll(ofArgument(change, i));
        }
        for (Fault fault : others) {
            if (fault.targets(tools).contains(change.tool())) {
                String name = fault.behaviour().name();
                all.add(judged(name, "there was a " + name, false, "Let it read what is different.", copy -> fault));
            }
        }
        return all;
    }

    /** Why the healthy call is no base for the rest; empty if it is one. */
    private String obstacle(@Nullable Seen change) {
        ToolEvent event = healthy.change();
        Throwable failure = event == null || event.failure() == null ? healthy.thrown() : event.failure();
        if (failure != null) {
            return "The call as it should be did not pass: " + Text.sentence(failure)
                    + (failure instanceof ReadRequired
                            ? " Make that read in the call, before the change: .call(tools -> { … })."
                            : " A verifier that does not confirm this proves nothing by noticing the rest.")
                    + Explanation.read(healthy);
        }
        if (event == null || change == null) {
            return "The call makes no change: it calls no @Mutating tool.";
        }
        if (event.replayed()) {
            return "The last change of the call repeats an earlier one, and was answered from the journal.";
        }
        ToolEvent second = again.change();
        Throwable difference = second == null || second.failure() == null ? again.thrown() : second.failure();
        return difference == null
                ? ""
                : "The same call on another implementation from the factory did not pass: " + Text.sentence(difference)
                        + " Does each have a state of its own, with the same data?" + Explanation.read(again);
    }

    /** Where the answer is lost, the change is there: whoever says that it is not has it made again. */
    private Finding ofLostResponse(ToolMethod tool) {
        Trial.Result result = trial.with(tool, copy -> Fault.responseLost().at(tool, healthy.number()));
        ToolEvent event = result.change();
        if (event == null || result.faults().injected().isEmpty()) {
            return notInjected(tool, RESPONSE_LOST, result);
        }
        boolean repeated = event.attempts() > 1 && !tool.isRepeatable();
        if (event.outcome() == Outcome.FAILED || repeated) {
            return new Finding(
                    tool.name(),
                    RESPONSE_LOST,
                    Result.NOT_NOTICED,
                    "The change was made and only its answer was lost, but " + denial(tool, result)
                            + (repeated ? ", and it was made again." : ", and it was reported as not made.")
                            + Explanation.read(result)
                            + " Without the result the change has to be found by the arguments or the key, or left"
                            + " unknown.");
        }
        return new Finding(
                tool.name(),
                RESPONSE_LOST,
                Result.NOTICED,
                event.outcome() == Outcome.CONFIRMED ? "The change was found." : "It was left open. " + said(event));
    }

    private static String denial(ToolMethod tool, Trial.Result result) {
        Seen change = Objects.requireNonNull(result.lastChange());
        return result.readBack().isEmpty() && change.failure() != null
                ? change.failure().getClass().getSimpleName()
                        + " is taken for a proof that nothing happened (noEffectOn), or the verifier does not look"
                : "'" + tool.verifier() + "' did not find it";
    }

    private List<Finding> ofArgument(Seen change, int parameter) {
        ToolMethod tool = change.tool();
        String name = tool.parameters().get(parameter);
        String reason = alterations.reasonToIgnore(tool, parameter);
        Object value = change.values()[parameter];
        if (reason != null) {
            return List.of(new Finding(tool.name(), "different " + name, Result.NOT_APPLICABLE, "Ignored: " + reason));
        }
        String call = "(\"" + tool.name() + "\", \"" + name + "\", ";
        List<Finding> all = new ArrayList<>();
        for (Change other : alterations.changes(tool, parameter, value)) {
            String fault = (other.partial() ? "partial write, " : "different write, ") + other.what();
            all.add(judged(
                    fault,
                    "it was made with " + other.what(),
                    true,
                    "Let it read that; or if the tool does not keep it, say .ignoring" + call + "\"why\").",
                    copy -> Fault.of(new EffectFaults.AlteredWrite(
                            fault, struck -> new EffectFaults.AlteredWrite.Altered(parameter, other), copy))));
        }
        if (!all.isEmpty()) {
            return all;
        }
        return List.of(
                Alterations.isNothing(value)
                        ? new Finding(
                                tool.name(),
                                "different " + name,
                                Result.NOT_APPLICABLE,
                                "There is no other value: the call has " + Text.argument(tool, parameter, value)
                                        + " there.")
                        : new Finding(
                                tool.name(),
                                "different " + name,
                                Result.NOT_PROVED,
                                "Nothing is known of how a "
                                        + Objects.requireNonNull(value)
                                                .getClass()
                                                .getSimpleName()
                                        + " could be altered. Say it with .altering" + call
                                        + "value -> …), or .ignoring"
                                        + call + "\"why\")."));
    }

    /**
     * @param claims whether the tool claims success
     * @param blind what to do if the verifier read what it reads after a good call
     */
    private Finding judged(
            String name, String what, boolean claims, String blind, Function<Fault.Answer, Fault> fault) {
        Seen change = Objects.requireNonNull(healthy.lastChange());
        ToolMethod tool = change.tool();
        Trial.Result result = trial.with(tool, copy -> fault.apply(copy).at(tool, healthy.number()));
        ToolEvent event = result.change();
        Seen struck = result.lastChange();
        Throwable copyFailure = result.copyFailure();
        if (copyFailure != null) {
            return new Finding(
                    tool.name(),
                    name,
                    Result.NOT_PROVED,
                    "A second implementation from the factory refused the same call: " + Text.sentence(copyFailure)
                            + " Does each have a state of its own, with the same data?");
        }
        if (result.faults().injected().isEmpty() || event == null || struck == null) {
            return notInjected(tool, name, result);
        }
        if (claims && struck.failure() != null) {
            return new Finding(
                    tool.name(),
                    name,
                    Result.NOT_PROVED,
                    "No answer could be made that claims what was asked for: " + Text.sentence(struck.failure()));
        }
        return switch (event.outcome()) {
            case CONFIRMED ->
                new Finding(
                        tool.name(), name, Result.NOT_NOTICED, new Explanation(result, healthy, again).of(what, blind));
            case UNKNOWN -> new Finding(tool.name(), name, Result.NOTICED, said(event));
            case OK, FAILED, REFUSED ->
                new Finding(
                        tool.name(),
                        name,
                        Result.NOT_PROVED,
                        "The call ended as " + event.outcome() + ". " + said(event));
        };
    }

    private static Finding notInjected(ToolMethod tool, String name, Trial.Result result) {
        Seen struck = result.lastChange();
        Throwable refusal = struck == null ? result.thrown() : struck.failure();
        return refusal == null
                ? new Finding(
                        tool.name(),
                        name,
                        Result.NOT_PROVED,
                        "It could not be injected: the call does not always do the same. "
                                + String.join("; ", result.faults().missed()))
                : new Finding(
                        tool.name(), name, Result.NOT_APPLICABLE, "The tool refused it: " + Text.sentence(refusal));
    }

    private static String said(ToolEvent event) {
        return event.failure() == null ? "" : Text.sentence(event.failure());
    }
}
