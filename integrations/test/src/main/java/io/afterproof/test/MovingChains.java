package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Verdict;
import io.afterproof.runtime.BlastRadius;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.ChainStopped;
import io.afterproof.runtime.Chains;
import io.afterproof.runtime.GateRequired;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ReadRequired;
import io.afterproof.runtime.guard.GuardedTools;
import io.afterproof.runtime.guard.MutationGuard;
import io.afterproof.runtime.guard.ReadGuard;
import io.afterproof.runtime.guard.Tool;
import io.afterproof.runtime.guard.ToolSet;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A chain that is closed and opened again by its id: each opening has guards of its own, as in another process. */
public abstract class MovingChains {
    private static final int LOOPS = 5;
    private static final int RACED = Race.RACERS * LOOPS - 7;
    private static final ToolSet TOOLS = ToolSet.of(Shop.class);
    private static final Tool GET =
            TOOLS.read("get", String.class).parameter("id").build();

    private interface Shop {}

    /** A chain that is open in one of its processes. */
    private static final class Opened implements AutoCloseable {
        private final Chain chain;
        private final ReadGuard<String> get;
        private final MutationGuard<String> delete;
        private final MutationGuard<String> ship;

        Opened(ChainOptions options) {
            GuardedTools tools = Guards.defaults().bind(TOOLS);
            get = tools.read(GET);
            delete = tools.mutation(TOOLS.mutation("delete", String.class)
                    .parameter("id")
                    .readBack(Duration.ZERO, Duration.ofMillis(1))
                    .build());
            ship = tools.mutation(TOOLS.mutation("ship", String.class)
                    .parameter("id")
                    .reversible()
                    .afterRead("id", Duration.ZERO)
                    .build());
            chain = Chain.open(options);
        }

        String get(String order) {
            return get.call(order).entity("id", order).invoke(() -> "order");
        }

        void fail() {
            assertThatThrownBy(() -> get.call("o1").invoke(() -> {
                        throw new IllegalStateException("down");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }

        void delete(String order, Verdict seen) {
            delete.call(order).verify("gone", (result, call) -> seen).invoke(() -> "deleted");
        }

        void ship(String order) {
            ship.call(order).afterRead(GET, order).invoke(() -> "shipped");
        }

        @Override
        public void close() {
            chain.close();
        }
    }

    /** The same chain, open on another thread at the same time. */
    private final class Elsewhere implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Opened opened;

        Elsewhere() throws Exception {
            opened = thread.submit(() -> open()).get();
        }

        void run(Consumer<Opened> calls) throws Exception {
            thread.submit(() -> calls.accept(opened)).get();
        }

        @Override
        public void close() {
            thread.execute(opened::close);
            thread.shutdown();
        }
    }

    private final ChainOptions options =
            ChainOptions.named("turn").id(UUID.randomUUID().toString());

    MovingChains() {}

    /** Chains in the store that is proved; another call may return others on the same store. */
    protected abstract Chains chains();

    private Opened open() {
        return open(options);
    }

    private Opened open(ChainOptions asked) {
        return new Opened(asked.in(chains()));
    }

    /** Depth. */
    @Test
    public void aChainGoesOnAsDeepAsItWas() {
        try (Opened first = open()) {
            first.get("o1");
            first.get("o1");
        }
        try (Opened second = open()) {
            assertThat(second.chain.depth()).isEqualTo(2);
            second.get("o1");
            assertThatThrownBy(() -> second.get("o1")).isInstanceOf(GateRequired.class);
            Chain.gate(true);
        }
        try (Opened third = open()) {
            assertThat(third.chain.depth()).isZero();
            third.get("o1");
        }
    }

    /** Destructive streak. */
    @Test
    public void aChainKeepsItsStreak() {
        try (Opened first = open()) {
            first.delete("a", Verdict.confirmed());
            first.delete("b", Verdict.confirmed());
        }
        try (Opened second = open()) {
            second.delete("c", Verdict.confirmed());
            assertThatThrownBy(() -> second.delete("d", Verdict.confirmed())).isInstanceOf(BlastRadius.class);
            Chain.checkpoint("ann", "go on");
        }
        try (Opened third = open()) {
            third.delete("d", Verdict.confirmed());
        }
    }

    /** Breaker. */
    @Test
    public void badOutcomesInARowAreCountedOnAndAStopHoldsEverywhere() {
        try (Opened first = open()) {
            first.fail();
        }
        try (Opened second = open()) {
            second.fail();
            assertThat(second.chain.stopped()).isTrue();
        }
        try (Opened third = open()) {
            assertThatThrownBy(() -> third.get("o1"))
                    .isInstanceOf(ChainStopped.class)
                    .hasMessageContaining("the last one: Shop.get threw IllegalStateException");
            third.chain.resume("ann", "it is up again");
        }
        try (Opened fourth = open()) {
            assertThat(fourth.get("o1")).isEqualTo("order");
        }
    }

    /** A success in between. */
    @Test
    public void aGoodOutcomeElsewhereBreaksTheRow() throws Exception {
        try (Opened one = open();
                Elsewhere another = new Elsewhere()) {
            one.fail();
            another.run(elsewhere -> elsewhere.get("o1"));
            one.fail();
            assertThat(one.chain.stopped()).isFalse();
        }
    }

    /** At the same time. */
    @Test
    public void aChainThatIsStoppedElsewhereIsStoppedHereAtOnce() throws Exception {
        try (Opened one = open();
                Elsewhere another = new Elsewhere()) {
            one.get("o1");
            another.run(elsewhere -> {
                elsewhere.fail();
                elsewhere.fail();
            });
            assertThatThrownBy(() -> one.get("o1")).isInstanceOf(ChainStopped.class);
            assertThat(one.chain.stopped()).isTrue();
        }
    }

    /** Entities. */
    @Test
    public void whatWasReadElsewhereCountsAsRead() {
        try (Opened first = open()) {
            first.get("o1");
        }
        try (Opened second = open()) {
            second.ship("o1");
            assertThatThrownBy(() -> second.ship("o2")).isInstanceOf(ReadRequired.class);
        }
    }

    /** Budget. */
    @Test
    public void theCallsThatWereMadeElsewhereAreSpent() {
        try (Opened first = open(options.maxCalls(2))) {
            first.get("o1");
        }
        try (Opened second = open(options.maxCalls(2))) {
            second.get("o1");
            assertThatThrownBy(() -> second.get("o1")).isInstanceOf(ChainStopped.class);
            assertThat(second.chain.stopped()).isTrue();
            second.chain.resume("ann", "two more");
        }
        try (Opened third = open(options.maxCalls(2))) {
            third.get("o1");
        }
    }

    /** Unknown outcomes. */
    @Test
    public void anUnknownOutcomeBarsTheNextChangeElsewhereUntilAPersonSettlesIt() {
        try (Opened first = open()) {
            assertThatThrownBy(() -> first.delete("a", Verdict.unknown("who knows")))
                    .isInstanceOf(OutcomeUnknown.class);
        }
        try (Opened second = open()) {
            assertThatThrownBy(() -> second.delete("b", Verdict.confirmed()))
                    .isInstanceOf(OutcomeUnknown.class)
                    .hasMessageContaining("Shop.delete");
            second.get("o1");
            Chain.checkpoint("ann", "it is gone");
        }
        try (Opened third = open()) {
            third.delete("b", Verdict.confirmed());
        }
    }

    /** Tenants. */
    @Test
    public void theSameIdIsAnotherChainForAnotherTenant() {
        try (Opened first = open(options.tenant("acme"))) {
            first.get("o1");
        }
        try (Opened second = open(options.tenant("other"))) {
            assertThat(second.chain.depth()).isZero();
        }
        try (Opened third = open(options.tenant("acme"))) {
            assertThat(third.chain.depth()).isEqualTo(1);
        }
    }

    /** Threads of one chain: all are counted. */
    @Test
    public void callsOfManyThreadsOfOneChainAreAllCounted() throws Exception {
        ToolSet deep = ToolSet.of(Shop.class).maxDepth(RACED);
        ReadGuard<String> read =
                Guards.defaults().bind(deep).read(deep.read("list").build());
        try (Chain chain = Chain.open(options.in(chains()))) {
            Race.of(Chain.wrap(() -> {
                for (int i = 0; i < LOOPS - 1; i++) {
                    read.call().invoke(() -> "orders");
                }
                return chain.stopped();
            }));
            assertThat(chain.depth()).isEqualTo(Race.RACERS * (LOOPS - 1));
        }
    }

    /** Many at once: all are counted. */
    @Test
    public void callsOfManyAtOnceAreAllCounted() throws Exception {
        ToolSet deep = ToolSet.of(Shop.class).maxDepth(RACED);
        List<Integer> let = Race.of(() -> {
            ReadGuard<String> read =
                    Guards.defaults().bind(deep).read(deep.read("list").build());
            int through = 0;
            try (Chain chain = Chain.open(options.in(chains()))) {
                for (int i = 0; i < LOOPS; i++) {
                    try {
                        read.call().invoke(() -> "orders");
                        through++;
                    } catch (GateRequired full) {
                        assertThat(chain.depth()).isEqualTo(RACED);
                    }
                }
            }
            return through;
        });

        assertThat(let.stream().mapToInt(Integer::intValue).sum()).isEqualTo(RACED);
        try (Opened after = open()) {
            assertThat(after.chain.depth()).isEqualTo(RACED);
        }
    }
}
