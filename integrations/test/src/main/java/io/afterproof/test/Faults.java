package io.afterproof.test;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.IncompleteExecutionException;

/**
 * Makes tools go wrong, the same way each time for the same seed. Wrap the implementation, and guard what comes out:
 *
 * <pre>{@code
 * Faults faults = Faults.seeded(7, Fault.responseLost().in("refund").onCall(1));
 * OrderTools tools = Afterproof.guard(OrderTools.class, faults.wrap(OrderTools.class, new ShopOrders()), guards);
 * }</pre>
 *
 * <p>Of several faults that strike the same call the first one is the one that the caller meets, and the others happen
 * behind it. A test that fails says which seed it was and what was injected where it runs in {@link #run}, or where this
 * object is a field with {@code @RegisterExtension}. Time passes only by the clock that was given, and late effects land
 * on the thread that makes the next call, or that calls {@link #land()}. Thread-safe.
 */
public final class Faults implements TestExecutionExceptionHandler {
    /** The system property that names the seed for {@link #anySeed} and {@link #seeds}. */
    public static final String SEED = "afterproof.faults.seed";

    private final long seed;
    private final List<Fault> faults;
    private final FaultyWorld world;

    private Faults(long seed, List<Fault> faults, Clock clock) {
        this.seed = seed;
        this.faults = faults;
        this.world = new FaultyWorld("Faults.seeded(" + seed + ")", clock);
    }

    /** Faults that are the same each time. */
    public static Faults seeded(long seed, Fault... faults) {
        return new Faults(seed, List.of(faults), Clock.systemUTC());
    }

    /** Faults of the seed that the system property {@value #SEED} names, or of one that is new each time. */
    public static Faults anySeed(Fault... faults) {
        Long named = Long.getLong(SEED);
        return seeded(named == null ? ThreadLocalRandom.current().nextLong(1, 1_000_000) : named, faults);
    }

    /** The seeds from 1 to this number, or the one that the system property {@value #SEED} names. */
    public static LongStream seeds(int count) {
        Long named = Long.getLong(SEED);
        return named == null ? LongStream.rangeClosed(1, count) : LongStream.of(named);
    }

    /**
     * The same faults, as if nothing had happened yet, by another clock; without one what lands after a time does so by
     * the system's.
     */
    public Faults clock(Clock clock) {
        return new Faults(seed, faults, Objects.requireNonNull(clock, "clock"));
    }

    /**
     * The tools with these faults. What is counted and recorded is so for all that is wrapped together.
     *
     * @param tools an interface; faults of changes know those by {@link io.afterproof.Mutating}, others may be in any method
     * @param implementation what does the work
     * @throws IllegalArgumentException if one of the faults cannot be injected in the tools that it is meant for: the
     *     message says why, and what to do
     */
    public <T> T wrap(Class<T> tools, T implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return FaultyTools.proxy(tools, new FaultyTools(ToolInterface.of(tools), implementation, seed, faults, world));
    }

    /** What decides where faults strike. */
    public long seed() {
        return seed;
    }

    /** What was injected so far, in order. */
    public List<Injection> injected() {
        return world.log().injected();
    }

    /** What should have been injected and could not be, with the reasons; and late effects that were refused. */
    public List<String> missed() {
        return world.log().missed();
    }

    /** How many effects are under way. */
    public int pending() {
        return world.pending();
    }

    /**
     * Lets all effects land that are under way, in the order in which they were sent.
     *
     * @return how many
     */
    public int land() {
        return world.land();
    }

    /** Whether the process has ended, as far as the wrapped tools can tell. */
    public boolean crashed() {
        return world.crashed();
    }

    /** A new process: calls are made again. What was under way is still. */
    public void restart() {
        world.restart();
    }

    /**
     * Runs a test; when it fails, the message says what was injected and how to run it again.
     *
     * @throws Throwable what the test throws, an {@link AssertionError} around it that says so
     */
    public void run(Executable test) throws Throwable {
        try {
            test.execute();
        } catch (IncompleteExecutionException skipped) {
            throw skipped;
        } catch (Throwable failure) {
            throw explained(failure);
        }
    }

    /** For JUnit: does for each test what {@link #run} does for one. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        run(() -> {
            throw failure;
        });
    }

    private AssertionError explained(Throwable failure) {
        String message = (failure.getMessage() == null ? failure.toString() : failure.getMessage())
                + System.lineSeparator()
                + this;
        return failure instanceof AssertionFailedError failed && failed.isExpectedDefined() && failed.isActualDefined()
                ? new AssertionFailedError(message, failed.getExpected(), failed.getActual(), failure)
                : new AssertionFailedError(message, failure);
    }

    /** The seed, what was injected, and how to run it again. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Faults of seed " + seed + ", injected: ");
        List<Injection> injected = injected();
        text.append(injected.isEmpty() ? "none" : injected.size() > 1 ? "" : injected.get(0));
        if (injected.size() > 1) {
            injected.forEach(
                    each -> text.append(System.lineSeparator()).append("  ").append(each));
        }
        missed().forEach(
                        each -> text.append(System.lineSeparator()).append("  ").append(each));
        return text.append(System.lineSeparator())
                .append("Run it again with Faults.seeded(" + seed + ", …), or -D" + SEED + "=" + seed
                        + " where the test uses Faults.anySeed or Faults.seeds.")
                .toString();
    }
}
