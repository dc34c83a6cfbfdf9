package io.afterproof.test;

import io.afterproof.runtime.Guards;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/**
 * Proves that verifiers notice: makes each change once as it should be, once without its effect, and once for each way in
 * which something else than its arguments may be written, while the tool claims success all the time. A verifier that
 * confirms any of the latter, or not the first, is a failure; and so is one that says that a change is not there whose
 * answer was lost.
 *
 * <pre>{@code
 * VerifierProof.of(OrderTools.class, InMemoryOrders::new)
 *         .call(tools -> tools.refund("A-1001", 500))
 *         .without("sendReport", "nothing can be read back, AUD-17")
 *         .verify();
 * }</pre>
 *
 * <p>Every call is made in a chain of its own, on a guard of its own that approves everything, and whose pauses take no
 * time. An implementation that is {@link AutoCloseable} is closed afterwards. Immutable.
 *
 * @param <T> the tool interface
 */
public final class VerifierProof<T> {
    /** What a call showed. */
    public enum Result {
        /** The change was made, and its guard said so. */
        PASSED,
        /** The verifier did not confirm what was not so, or deny what was. */
        NOTICED,
        /** The verifier confirmed what was not so, or denied what was. */
        NOT_NOTICED,
        /** There was nothing to notice. */
        NOT_APPLICABLE,
        /** The proof could not be made: the call as it should be did not pass, or something is missing for another one. */
        NOT_PROVED;

        /** Whether nothing is wrong with the verifier, as far as this call can tell. */
        public boolean isGood() {
            return this == PASSED || this == NOTICED || this == NOT_APPLICABLE;
        }
    }

    /**
     * What one call showed about one tool.
     *
     * @param tool the tool, such as {@code refund}
     * @param fault what was wrong with the change, such as {@code lost write}; {@code healthy call} for nothing
     * @param result what it showed
     * @param detail what was seen and what to do about it, for the developer
     */
    public record Finding(String tool, String fault, Result result, String detail) {
        /** Such as {@code refund, lost write: NOTICED. …}. */
        @Override
        public String toString() {
            return tool + ", " + fault + ": " + result + ". " + detail;
        }
    }

    private final Class<T> type;
    private final ToolInterface tools;
    private final Supplier<? extends T> implementations;
    private final UnaryOperator<Guards.Builder> settings;
    private final List<SampleCall<T>> calls;
    private final Map<String, String> without;
    private final Alterations alterations;
    private final List<Fault> others;

    private VerifierProof(
            Class<T> type,
            Supplier<? extends T> implementations,
            UnaryOperator<Guards.Builder> settings,
            List<SampleCall<T>> calls,
            Map<String, String> without,
            Alterations alterations,
            List<Fault> others) {
        this.type = type;
        this.tools = ToolInterface.of(type);
        this.implementations = implementations;
        this.settings = settings;
        this.calls = calls;
        this.without = without;
        this.alterations = alterations;
        this.others = others;
    }

    /**
     * A proof that has no calls yet.
     *
     * @param tools the tool interface, whose guard has been generated
     * @param implementations makes implementations that share no state, all of them with the same data
     */
    public static <T> VerifierProof<T> of(Class<T> tools, Supplier<? extends T> implementations) {
        Objects.requireNonNull(implementations, "implementations");
        return new VerifierProof<>(
                tools, implementations, guards -> guards, List.of(), Map.of(), Alterations.NONE, List.of());
    }

    /**
     * Proves the verifier of the last change that this call makes. Choose arguments that make a difference: an amount that
     * was not paid yet, an address that is a new one.
     */
    public VerifierProof<T> call(SampleCall<T> sample) {
        return new VerifierProof<>(
                type,
                implementations,
                settings,
                with(calls, Objects.requireNonNull(sample, "sample")),
                without,
                alterations,
                others);
    }

    /**
     * Proves the verifier of this tool, by a call with these arguments.
     *
     * @param tool by name or, where there are several of a name, as {@code refund(String,long)}
     * @throws IllegalArgumentException if no such tool takes these arguments, or several do
     */
    public VerifierProof<T> call(String tool, @Nullable Object... arguments) {
        List<ToolMethod> named = tools.named(tool).stream()
                .filter(method -> method.takes(arguments))
                .toList();
        if (named.size() != 1) {
            throw new IllegalArgumentException(type.getSimpleName() + " has " + named.size() + " tools " + tool
                    + " that take " + Text.value(arguments) + ". Write .call(tools -> tools." + tool + "(…)).");
        }
        return call(on -> {
            Object unused = named.get(0).call(Objects.requireNonNull(on), arguments);
        });
    }

    /**
     * Leaves tools out for which there is no call.
     *
     * @param tool by name or signature
     * @param reason why; not blank
     */
    public VerifierProof<T> without(String tool, String reason) {
        tools.named(tool);
        Map<String, String> more = new LinkedHashMap<>(without);
        more.put(tool, Alterations.given(reason));
        return new VerifierProof<>(type, implementations, settings, calls, more, alterations, others);
    }

    /**
     * Leaves all tools out for which there is no call.
     *
     * @param reason why; not blank
     */
    public VerifierProof<T> withoutOthers(String reason) {
        Map<String, String> more = new LinkedHashMap<>(without);
        tools.mutating().forEach(tool -> more.putIfAbsent(tool.signature(), Alterations.given(reason)));
        return new VerifierProof<>(type, implementations, settings, calls, more, alterations, others);
    }

    /**
     * Lets a verifier not look at an argument: one that the tool does not keep.
     *
     * @param tool by name or signature
     * @param parameter by name; {@code argument 2} where the interface was compiled without {@code -parameters}
     * @param reason why; not blank
     */
    public VerifierProof<T> ignoring(String tool, String parameter, String reason) {
        return with(alterations.ignoring(tools.named(tool), parameter, reason));
    }

    /**
     * Says how an argument is altered, where that is not known by itself or other values are better: another order that is
     * there, too.
     *
     * @param tool by name or signature
     * @param parameter by name; {@code argument 2} where the interface was compiled without {@code -parameters}
     * @param altering makes another value of it
     */
    public VerifierProof<T> altering(String tool, String parameter, UnaryOperator<@Nullable Object> altering) {
        return with(alterations.altering(tools.named(tool), parameter, altering));
    }

    /** Demands that this fault is noticed as well, in the last change of each call whose tool it is meant for. */
    public VerifierProof<T> against(Fault fault) {
        return new VerifierProof<>(
                type,
                implementations,
                settings,
                calls,
                without,
                alterations,
                with(others, Objects.requireNonNull(fault, "fault")));
    }

    /**
     * Changes the guards that are made for each call: gives them a codec, or the system's clock and
     * {@link io.afterproof.runtime.Sleeper#SYSTEM} where an implementation needs time to pass.
     */
    public VerifierProof<T> guards(UnaryOperator<Guards.Builder> settings) {
        return new VerifierProof<>(
                type,
                implementations,
                Objects.requireNonNull(settings, "settings"),
                calls,
                without,
                alterations,
                others);
    }

    /** Makes all calls. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        List<ToolMethod> missing = new ArrayList<>(tools.mutating());
        Set<Object> made = Collections.newSetFromMap(new IdentityHashMap<>());
        Supplier<T> fresh = () -> {
            T implementation = Objects.requireNonNull(implementations.get(), "the factory made no implementation");
            if (!made.add(implementation)) {
                throw new IllegalArgumentException(
                        "the factory returned the same implementation twice; let it make a new one each time");
            }
            return implementation;
        };
        for (SampleCall<T> sample : calls) {
            Trial<T> trial = new Trial<>(type, fresh, settings, sample);
            ToolProof<T> proof = new ToolProof<>(tools, trial, alterations, others);
            findings.addAll(proof.findings());
            missing.removeIf(tool -> proof.proves(tool));
        }
        without.forEach((tool, reason) -> {
            if (missing.removeAll(tools.named(tool))) {
                findings.add(new Finding(tool, "all faults", Result.NOT_APPLICABLE, "Left out: " + reason));
            }
        });
        for (ToolMethod tool : missing) {
            findings.add(new Finding(
                    tool.name(),
                    "all faults",
                    Result.NOT_PROVED,
                    "There is no call of " + tool.signature() + ". Add .call(tools -> tools." + tool.name()
                            + "(…)), or .without(\"" + tool.name() + "\", \"why\")."));
        }
        return List.copyOf(findings);
    }

    /**
     * Makes all calls.
     *
     * @throws AssertionError if a verifier confirmed what was not so, or something could not be proved; it says for each
     *     tool what was seen and what to do
     */
    public void verify() {
        List<Finding> all = findings();
        List<Finding> bad =
                all.stream().filter(finding -> !finding.result().isGood()).toList();
        if (bad.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder(
                bad.size() + " of " + all.size() + " findings about " + type.getSimpleName() + " are bad:");
        Set<String> blind = new HashSet<>();
        for (Finding finding : bad) {
            // one that does not even notice a lost write notices nothing else, and that would all read the same
            if (!blind.contains(finding.tool())) {
                message.append(System.lineSeparator()).append("  ").append(told(finding));
            }
            if (finding.fault().equals(ToolProof.LOST_WRITE)) {
                blind.add(finding.tool());
            }
        }
        throw new AssertionFailedError(message.toString());
    }

    private static String told(Finding finding) {
        return finding.tool() + ", " + finding.fault() + ": " + finding.detail();
    }

    /** Makes all calls, and reports each finding as a test for a {@link org.junit.jupiter.api.TestFactory}. */
    public Stream<DynamicTest> tests() {
        return findings().stream()
                .map(finding ->
                        DynamicTest.dynamicTest(finding.tool() + ": " + finding.fault(), () -> report(finding)));
    }

    private static void report(Finding finding) {
        Assumptions.assumeTrue(finding.result() != Result.NOT_APPLICABLE, finding.detail());
        if (!finding.result().isGood()) {
            throw new AssertionFailedError(told(finding));
        }
    }

    private VerifierProof<T> with(Alterations more) {
        return new VerifierProof<>(type, implementations, settings, calls, without, more, others);
    }

    private static <E> List<E> with(List<E> some, E more) {
        List<E> all = new ArrayList<>(some);
        all.add(more);
        return List.copyOf(all);
    }
}
