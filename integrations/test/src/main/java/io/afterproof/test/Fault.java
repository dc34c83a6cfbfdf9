package io.afterproof.test;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a tool may go wrong, where, and when. By default it strikes every call of every tool that it fits: faults
 * of changes those that are {@link io.afterproof.Mutating}, others all.
 *
 * <pre>{@code
 * Fault.responseLost().in("refund").onCall(2)
 * Fault.errorThenSuccess().withProbability(0.2)
 * }</pre>
 *
 * <p>Exceptions are thrown by synchronous tools and fail the stage of asynchronous ones. Where none is given it is an
 * {@code UncheckedIOException} that names the seed: nobody can tell from it whether anything happened. Immutable and
 * thread-safe.
 */
public final class Fault {
    /** What a call answers that did not do what it was asked: the value, for asynchronous tools too. */
    @FunctionalInterface
    public interface Answer {
        /** The answer to a call with these arguments. */
        @Nullable
        Object to(List<@Nullable Object> arguments) throws Throwable;
    }

    /** Makes garbage of an answer. */
    @FunctionalInterface
    public interface Garbling {
        /** What comes in the place of the answer. */
        @Nullable
        Object of(@Nullable Object answer);
    }

    /** What is written in the place of what was asked. */
    @FunctionalInterface
    public interface Rewriting {
        /** The arguments with which the implementation is called: as many, of the same types. */
        List<@Nullable Object> of(List<@Nullable Object> arguments);
    }

    /** A fault of your own. */
    @FunctionalInterface
    public interface Custom {
        /** Returns or throws what the tool is to return or throw: a stage, for an asynchronous one. */
        @Nullable
        Object call(FaultyCall call) throws Throwable;
    }

    private final Behaviour behaviour;
    private final @Nullable Class<?> owner;
    private final Set<String> tools;
    private final Set<String> excepted;
    private final Set<Integer> calls;
    private final double probability;

    private Fault(
            Behaviour behaviour,
            @Nullable Class<?> owner,
            Set<String> tools,
            Set<String> excepted,
            Set<Integer> calls,
            double probability) {
        this.behaviour = behaviour;
        this.owner = owner;
        this.tools = tools;
        this.excepted = excepted;
        this.calls = calls;
        this.probability = probability;
    }

    static Fault of(Behaviour behaviour) {
        return new Fault(behaviour, null, Set.of(), Set.of(), Set.of(), 1);
    }

    /** The effect happens, and an exception comes in the place of the answer. */
    public static Fault responseLost() {
        return of(new AnswerFaults.ResponseLost(null));
    }

    /** The effect happens, and this exception comes in the place of the answer. */
    public static Fault responseLost(Supplier<? extends Throwable> failure) {
        return of(new AnswerFaults.ResponseLost(Objects.requireNonNull(failure, "failure")));
    }

    /** An exception now, and the effect when {@link Faults#land()} is called. */
    public static Fault lateLanding() {
        return of(new EffectFaults.LateLanding(null, null));
    }

    /** An exception now, and the effect after this time by the clock of the {@link Faults}. */
    public static Fault lateLanding(Duration after) {
        return of(new EffectFaults.LateLanding(Objects.requireNonNull(after, "after"), null));
    }

    /** This exception now, and the effect after this time by the clock of the {@link Faults}. */
    public static Fault lateLanding(Duration after, Supplier<? extends Throwable> failure) {
        return of(new EffectFaults.LateLanding(
                Objects.requireNonNull(after, "after"), Objects.requireNonNull(failure, "failure")));
    }

    /** A made-up answer now, as {@link #lostWrite()} gives it, and the effect when {@link Faults#land()} is called. */
    public static Fault delayedWrite() {
        return of(new EffectFaults.DelayedWrite(null, null));
    }

    /** A made-up answer now, and the effect after this time by the clock of the {@link Faults}. */
    public static Fault delayedWrite(Duration after) {
        return of(new EffectFaults.DelayedWrite(Objects.requireNonNull(after, "after"), null));
    }

    /** This answer now, and the effect after this time by the clock of the {@link Faults}. */
    public static Fault delayedWrite(Duration after, Answer answer) {
        return of(new EffectFaults.DelayedWrite(
                Objects.requireNonNull(after, "after"), Objects.requireNonNull(answer, "answer")));
    }

    /** The effect happens twice; the caller gets the first answer. What the second one threw is in the record. */
    public static Fault duplicateDelivery() {
        return of(new EffectFaults.DuplicateDelivery());
    }

    /**
     * The effect does not happen, and the answer says it did. It is made up: records from the arguments with the names of
     * their components. Wrapping a tool for whose result that cannot be done is an error.
     */
    public static Fault lostWrite() {
        return of(new EffectFaults.LostWrite(null));
    }

    /**
     * The effect does not happen, and the answer is that of another implementation, which is asked to do the same: a copy
     * that nobody reads.
     */
    public static Fault lostWriteAnsweredBy(Object copy) {
        return of(new EffectFaults.WriteElsewhere(Objects.requireNonNull(copy, "copy")));
    }

    /** The effect does not happen, and this answer says it did. */
    public static Fault lostWrite(Answer answer) {
        return of(new EffectFaults.LostWrite(Objects.requireNonNull(answer, "answer")));
    }

    /**
     * A part of what was asked is written, and the answer claims all of it: a text is cut, an element left out, a number
     * smaller, in one argument or in what it holds. A call whose arguments have no parts is left alone, and that is in
     * {@link Faults#missed()}.
     */
    public static Fault partialWrite() {
        return of(EffectFaults.AlteredWrite.chosen("partial write", true));
    }

    /** Like {@link #partialWrite()}, but one argument or something that it holds is any other value. */
    public static Fault differentWrite() {
        return of(EffectFaults.AlteredWrite.chosen("different write", false));
    }

    /** The call is made with arguments of your own, and the answer claims those that were asked for. */
    public static Fault alteredWrite(String name, Rewriting rewriting) {
        return of(new EffectFaults.RewrittenWrite(named(name), Objects.requireNonNull(rewriting, "rewriting")));
    }

    /**
     * A read answers what it answered to the same arguments before the last change that went through the same wrapped
     * implementation. A read that has no such answer is left alone, and that is in {@link Faults#missed()}.
     */
    public static Fault staleRead() {
        return of(new AnswerFaults.StaleRead());
    }

    /** The effect happens, and the answer is null, holds a null, or is out of every constraint. */
    public static Fault malformedResult() {
        return of(new AnswerFaults.MalformedResult(null));
    }

    /** The effect happens, and the answer is garbled. */
    public static Fault malformedResult(Garbling garbling) {
        return of(new AnswerFaults.MalformedResult(Objects.requireNonNull(garbling, "garbling")));
    }

    /** An exception and no effect; the same call right after that succeeds. */
    public static Fault errorThenSuccess() {
        return of(new AnswerFaults.ErrorThenSuccess(null));
    }

    /** This exception and no effect; the same call right after that succeeds. */
    public static Fault errorThenSuccess(Supplier<? extends Throwable> failure) {
        return of(new AnswerFaults.ErrorThenSuccess(Objects.requireNonNull(failure, "failure")));
    }

    /** The process ends before the call has an effect: everything wrapped throws {@link SimulatedCrash} from then on. */
    public static Fault crashBefore() {
        return of(new AnswerFaults.Crash(true));
    }

    /** The process ends when the call has had its effect: everything wrapped throws {@link SimulatedCrash} from then on. */
    public static Fault crashAfter() {
        return of(new AnswerFaults.Crash(false));
    }

    /** A fault of your own. */
    public static Fault custom(String name, Custom fault) {
        return of(new AnswerFaults.Custom(named(name), Objects.requireNonNull(fault, "fault")));
    }

    /**
     * Only in these tools, by name or, where there are several of a name, as {@code refund(String,long)}. Every interface
     * that is wrapped must have them.
     */
    public Fault in(String... tools) {
        return new Fault(behaviour, null, names(tools), excepted, calls, probability);
    }

    /**
     * Only in these methods of this interface, also where one that extends it is wrapped; it need not be a tool interface.
     *
     * @throws IllegalArgumentException if it has no such method
     */
    public Fault in(Class<?> owner, String... tools) {
        ToolInterface known = ToolInterface.of(owner);
        for (String tool : names(tools)) {
            known.named(tool);
        }
        return new Fault(behaviour, owner, names(tools), excepted, calls, probability);
    }

    /** Not in these tools. Every interface that is wrapped must have them. */
    public Fault except(String... tools) {
        return new Fault(behaviour, owner, this.tools, names(tools), calls, probability);
    }

    /** Only on these calls of a tool, counted from 1 for each tool. */
    public Fault onCall(int... numbers) {
        Set<Integer> counted = new HashSet<>();
        for (int number : numbers) {
            if (number < 1) {
                throw new IllegalArgumentException("calls are counted from 1, not from " + number);
            }
            counted.add(number);
        }
        if (counted.isEmpty()) {
            throw new IllegalArgumentException("say on which calls");
        }
        return new Fault(behaviour, owner, tools, excepted, Set.copyOf(counted), probability);
    }

    /**
     * Only on some of the calls, which the seed decides: always the same for the same tool and number of the call, however
     * threads interleave.
     *
     * @param probability of each call, from 0 to 1
     */
    public Fault withProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("a probability is from 0 to 1, not " + probability);
        }
        return new Fault(behaviour, owner, tools, excepted, calls, probability);
    }

    /** Only on one call of one tool. */
    Fault at(ToolMethod tool, int number) {
        return in(tool.owner(), tool.signature()).onCall(number);
    }

    Behaviour behaviour() {
        return behaviour;
    }

    /**
     * The methods of an interface in which it strikes.
     *
     * @throws IllegalArgumentException if there is one in which it cannot, or a name that leads nowhere
     */
    Set<ToolMethod> targets(ToolInterface wrapped) {
        if (owner != null && !owner.isAssignableFrom(wrapped.type())) {
            return Set.of();
        }
        Set<ToolMethod> targets = new LinkedHashSet<>();
        if (tools.isEmpty()) {
            wrapped.all().stream()
                    .filter(ToolMethod::isTool)
                    .filter(behaviour::concerns)
                    .forEach(targets::add);
        }
        tools.forEach(tool -> targets.addAll(wrapped.named(tool)));
        excepted.forEach(tool -> wrapped.named(tool).forEach(targets::remove));
        for (ToolMethod target : targets) {
            String obstacle = target.isTool()
                    ? behaviour.obstacle(target)
                    : "it is no tool: guards do not forward it to the implementation";
            if (!obstacle.isEmpty()) {
                throw new IllegalArgumentException(
                        "No " + behaviour.name() + " is possible in " + target + ": " + obstacle + ".");
            }
        }
        return targets;
    }

    boolean strikes(int call, SplittableRandom random) {
        return (calls.isEmpty() || calls.contains(call)) && (probability == 1 || random.nextDouble() < probability);
    }

    private static Set<String> names(String... tools) {
        if (tools.length == 0) {
            throw new IllegalArgumentException("name at least one tool");
        }
        return new LinkedHashSet<>(Arrays.asList(tools));
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("give the fault a name");
        }
        return name;
    }

    /** Such as {@code lost write in [refund] on call [2]}. */
    @Override
    public String toString() {
        return behaviour.name()
                + (tools.isEmpty() ? "" : " in " + tools)
                + (excepted.isEmpty() ? "" : " except in " + excepted)
                + (calls.isEmpty() ? "" : " on call " + calls)
                + (probability == 1 ? "" : " with probability " + probability);
    }
}
