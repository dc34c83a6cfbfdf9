package io.afterproof.runtime.guard;

import static io.afterproof.runtime.guard.Bench.readTool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Verdict;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.Overloaded;
import io.afterproof.runtime.RequirementFailed;
import io.afterproof.runtime.SourcesDisagree;
import io.afterproof.runtime.ToolCall;
import io.afterproof.runtime.VerificationFailed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Reads: their arguments, attempts, checks and limits. */
class ReadTest {
    private final Bench bench = new Bench();
    private final AtomicInteger runs = new AtomicInteger();

    private String plainRetrying(ReadGuard<String> guard, int failures) {
        PlainRead call = guard.open().argument(0, "o1").enter();
        while (true) {
            try {
                if (runs.incrementAndGet() <= failures) {
                    throw new IllegalStateException("down");
                }
                String result = "attempt " + ToolCall.current().attempt();
                call.returned();
                return result;
            } catch (Throwable failure) {
                if (!call.retries(failure)) {
                    throw failure;
                }
            }
        }
    }

    @Test
    void aMissingArgumentNeverReachesTheTool() {
        ReadGuard<String> read = bench.read(Bench.TOOLS
                .read("read", String.class, String.class)
                .parameter("id")
                .parameter("note", Parameter.Trait.OPTIONAL));

        InvalidArgument told = catchThrowableOfType(
                InvalidArgument.class, () -> read.call(null, "x").invoke(() -> "no"));
        assertThat(told).hasMessageContaining("'id'");
        assertThat(told.advice()).isEqualTo(Advice.FIX_ARGUMENTS);
        assertThatThrownBy(() -> read.open().argument(0, null)).isInstanceOf(InvalidArgument.class);
        assertThat(read.call("o1", null).invoke(() -> "yes")).isEqualTo("yes");
        assertThat(bench.events).extracting("outcome").containsExactly(Outcome.REFUSED, Outcome.REFUSED, Outcome.OK);
    }

    @Test
    void readsMayBeMadeByTheToolsOfOtherReads() {
        ReadGuard<String> read = bench.read(readTool("read"));
        for (int round = 0; round < 2; round++) {
            PlainRead outer = read.open().argument(0, "o1").enter();
            String outerId = ToolCall.current().chainId();
            PlainRead inner = read.open().argument(0, "o2").enter();
            assertThat(ToolCall.current().chainId()).isNotEqualTo(outerId);
            inner.returned();
            assertThat(ToolCall.current().chainId()).isEqualTo(outerId);
            outer.failed(new IllegalStateException("down"));
            assertThatThrownBy(ToolCall::current).isInstanceOf(IllegalStateException.class);
        }
        assertThat(bench.events)
                .extracting("outcome")
                .containsExactly(Outcome.OK, Outcome.FAILED, Outcome.OK, Outcome.FAILED);
    }

    @Test
    void attemptsAreBoundedAndThePausesGrow() {
        ReadGuard<String> read =
                bench.read(readTool("read").retry(4, Duration.ofMillis(100), 2, 0.5, Duration.ofMillis(300)));

        assertThat(plainRetrying(read, 3)).isEqualTo("attempt 4");
        assertThat(bench.pauses)
                .containsExactly(Duration.ofMillis(100), Duration.ofMillis(200), Duration.ofMillis(300));

        runs.set(0);
        assertThatThrownBy(() -> plainRetrying(read, 9)).hasMessage("down");
        assertThat(runs).hasValue(4);
        assertThat(bench.lastEvent().attempts()).isEqualTo(4);
    }

    @Test
    void onlyTheNamedFailuresAreTriedAgain() {
        ReadGuard<String> read = bench.read(readTool("read")
                .retry(3, Duration.ofMillis(1), 1, 0, Duration.ofMillis(1))
                .retryOn(IOException.class)
                .abortOn(java.io.FileNotFoundException.class));

        for (Exception failure : new Exception[] {new IllegalStateException(), new java.io.FileNotFoundException()}) {
            runs.set(0);
            assertThatThrownBy(() -> read.call("o1").invoke(() -> {
                        runs.incrementAndGet();
                        throw failure;
                    }))
                    .isSameAs(failure);
            assertThat(runs).hasValue(1);
        }
    }

    @Test
    void aReadThatDoesNotAnswerIsNotWaitedFor() {
        ReadGuard<String> read = bench.read(readTool("read").timeout(Duration.ofMillis(20)));
        CountDownLatch running = bench.running();
        CountDownLatch interrupted = new CountDownLatch(1);

        DeadlineExceeded told = catchThrowableOfType(
                DeadlineExceeded.class,
                () -> read.call("o1").invoke(() -> {
                    running.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return "late";
                }));
        assertThat(told.tool()).isEqualTo("Shop.read");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> interrupted.await()))
                .isNull();
    }

    @Test
    void anImplausibleResultIsNotHandedOn() {
        ReadGuard<Integer> price = bench.read(readTool("price"));

        assertThatThrownBy(() -> price.call("sku")
                        .expect("plausible", (r, c) -> Checks.verdict(r > 0))
                        .invoke(() -> -1))
                .isInstanceOf(VerificationFailed.class)
                .hasMessageContaining("plausible");
    }

    @Test
    void aPlausibleResultIsAGate() {
        ReadGuard<Integer> price = bench.read(readTool("price"));
        try (Chain chain = Chain.open("turn")) {
            price.call("sku").invoke(() -> 1);
            price.call("sku")
                    .expect("plausible", (r, c) -> Checks.verdict(r > 0))
                    .invoke(() -> 2);
            assertThat(chain.depth()).isZero();
        }
    }

    @Test
    void sourcesThatDisagreeAreHandedOver() {
        ReadGuard<String> policy = bench.read(readTool("policy"));

        assertThat(policy.call("fares").reconcile("handbook", c -> "A").invoke(() -> "A"))
                .isEqualTo("A");
        SourcesDisagree told = catchThrowableOfType(
                SourcesDisagree.class,
                () -> policy.call("fares").reconcile("handbook", c -> "B").invoke(() -> "A"));
        assertThat(told.advice()).isEqualTo(Advice.ASK_HUMAN);
        assertThat(told).hasMessageContaining("expected A, found B");
        assertThat(policy.call("fares")
                        .reconcile(
                                "handbook",
                                c -> "b",
                                "alike",
                                (one, other, c) -> Checks.verdict("B".equalsIgnoreCase(other)))
                        .invoke(() -> "B"))
                .isEqualTo("B");
    }

    @Test
    void aFailedReadFallsBackToADegradedAnswer() {
        ReadGuard<String> read = bench.read(readTool("read"));

        assertThat(read.call("o1").fallback(c -> "cached").invoke(() -> {
                    throw new IOException("down");
                }))
                .isEqualTo("cached");
        assertThat(bench.lastEvent().outcome()).isEqualTo(Outcome.OK);
        assertThat(bench.lastEvent().guards().toString()).contains("threw IOException", "fallback");
    }

    @Test
    void requirementsHaveToAgreeUpToTheirQuorum() {
        ReadGuard<String> all = bench.read(readTool("all"));
        ReadGuard<String> two = bench.read(readTool("two").quorum(2));
        Requirement yes = c -> Verdict.confirmed();
        Requirement no = c -> Verdict.absent("no");
        Requirement broken = c -> {
            throw new IOException("down");
        };

        assertThatThrownBy(() ->
                        all.call("x").require("yes", yes).require("no", no).invoke(() -> "r"))
                .isInstanceOf(RequirementFailed.class)
                .hasMessageContaining("'no'");
        assertThat(two.call("x")
                        .require("no", no)
                        .require("yes", yes)
                        .require("too", yes)
                        .invoke(() -> "r"))
                .isEqualTo("r");
        assertThatThrownBy(() -> two.call("x")
                        .require("broken", broken)
                        .require("no", no)
                        .require("yes", yes)
                        .invoke(() -> "r"))
                .isInstanceOf(RequirementFailed.class);
        assertThat(catchThrowableOfType(
                                RequirementFailed.class,
                                () -> all.call("x").require("broken", broken).invoke(() -> "r"))
                        .advice())
                .isEqualTo(Advice.RETRY_LATER);
    }

    @Test
    void limitsRefuseAtOnce() {
        ReadGuard<String> slow = bench.read(readTool("slow").limit(1, 0));
        ReadGuard<String> rated = bench.read(readTool("rated").limit(0, 2));

        assertThat(slow.call("x").invoke(() -> {
                    assertThatThrownBy(() -> slow.call("x").invoke(() -> "inner"))
                            .isInstanceOf(Overloaded.class);
                    return "outer";
                }))
                .isEqualTo("outer");
        assertThat(slow.call("x").invoke(() -> "again")).isEqualTo("again");

        rated.call("x").invoke(() -> "1");
        rated.call("x").invoke(() -> "2");
        assertThatThrownBy(() -> rated.call("x").invoke(() -> "3")).isInstanceOf(Overloaded.class);
        bench.clock.advance(Duration.ofMillis(500));
        rated.call("x").invoke(() -> "3");
        assertThatThrownBy(() -> rated.call("x").invoke(() -> "4")).isInstanceOf(Overloaded.class);
    }

    @Test
    void aCallThatNobodyWaitsForKeepsItsPlaceUntilItEnds() throws Exception {
        ReadGuard<String> slow = bench.read(readTool("slow").limit(1, 0).timeout(Duration.ofMillis(20)));
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CountDownLatch running = bench.running();

        assertThatThrownBy(() -> slow.call("x").invoke(() -> {
                    running.countDown();
                    while (answer.getCount() > 0) {
                        try {
                            answer.await();
                        } catch (InterruptedException ignored) {
                            // a tool that does not listen
                        }
                    }
                    ended.countDown();
                    return "late";
                }))
                .isInstanceOf(DeadlineExceeded.class);
        assertThatThrownBy(() -> slow.call("x").invoke(() -> "next")).isInstanceOf(Overloaded.class);

        answer.countDown();
        ended.await();
        org.assertj.core.api.Assertions.assertThatCode(() -> {
                    while (true) {
                        try {
                            slow.call("x").invoke(() -> "next");
                            return;
                        } catch (Overloaded notYet) {
                            Thread.onSpinWait();
                        }
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void sensitiveArgumentsAreMaskedInWhatChecksSay() {
        ReadGuard<String> read =
                bench.read(Bench.TOOLS.read("read", String.class).parameter("pin", Parameter.Trait.SENSITIVE));

        assertThatThrownBy(() -> read.call("sesame")
                        .expect("plausible", (r, c) -> Verdict.absent("nobody has sesame"))
                        .invoke(() -> "x"))
                .hasMessageContaining("nobody has sha256:")
                .message()
                .doesNotContain("sesame");
        assertThat(bench.events.toString()).doesNotContain("sesame");
    }

    @Test
    void aListenerThatThrowsHarmsNothing() {
        Guards guards = Guards.builder()
                .listener(event -> {
                    throw new StackOverflowError("listener");
                })
                .build();
        ReadGuard<String> read = guards.bind(Bench.TOOLS).read(readTool("read").build());

        assertThat(read.call("x").invoke(() -> "fine")).isEqualTo("fine");
    }

    @Test
    void thereIsNoCallOutsideATool() {
        assertThatThrownBy(ToolCall::current).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAsynchronousReadIsGuardedWithoutBlocking() {
        ReadGuard<String> read =
                bench.read(readTool("read").retry(2, Duration.ofMillis(1), 1, 0, Duration.ofMillis(1)));
        CompletableFuture<String> first = new CompletableFuture<>();

        CompletableFuture<String> answer = read.call("x")
                .invokeAsync(() -> runs.incrementAndGet() == 1 ? first : CompletableFuture.completedFuture("second"));
        assertThat(answer).isNotDone();
        first.completeExceptionally(new CompletionException(new IOException("down")));

        assertThat(answer.join()).isEqualTo("second");
        assertThat(read.call((Object) null).invokeAsync(() -> first))
                .isCompletedExceptionally()
                .failsWithin(Duration.ZERO)
                .withThrowableOfType(java.util.concurrent.ExecutionException.class)
                .withCauseInstanceOf(InvalidArgument.class);
    }

    @Test
    void anAsynchronousToolThatDoesNotAnswerIsNotWaitedFor() {
        ReadGuard<String> read = bench.read(readTool("read").timeout(Duration.ofMillis(20)));

        assertThatThrownBy(
                        () -> read.call("x").invokeAsync(CompletableFuture::new).join())
                .hasCauseInstanceOf(DeadlineExceeded.class);
    }

    @Test
    void anOrdinaryAnswerIsNotReplacedByAFallback() {
        ReadGuard<String> read = bench.read(readTool("read"));

        assertThatThrownBy(() -> read.call("o1").fallback(call -> "cached").invoke(() -> {
                    throw new Bench.NotFound();
                }))
                .isInstanceOf(Bench.NotFound.class);
    }
}
