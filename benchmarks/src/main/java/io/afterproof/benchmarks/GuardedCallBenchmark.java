package io.afterproof.benchmarks;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Chain;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.retry.Retry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One healthy call, inside a chain and outside every chain. Run with {@code -prof gc} for what is allocated. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(
        value = 2,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmx1g"})
public class GuardedCallBenchmark {
    /** Whether the calls are made in a chain. */
    @Param({"false", "true"})
    public boolean chained;

    private final Shop raw = new Shop();
    private final ShopTools byHand = new HandWrittenShop(raw);
    private final ShopTools guarded = Afterproof.guard(ShopTools.class, raw);
    private final String sku = "sku-1";
    private long cents;
    private Chain chain;
    private Supplier<Item> resilience4j;

    /** Opens the chains, and puts the peer together as its manual says. */
    @Setup
    public void open() {
        if (chained) {
            chain = Chain.open("benchmark");
            HandWrittenShop.Turn.open();
        }
        CircuitBreaker breaker = CircuitBreaker.ofDefaults("find");
        Retry retry = Retry.ofDefaults("find");
        Bulkhead bulkhead = Bulkhead.ofDefaults("find");
        resilience4j = Bulkhead.decorateSupplier(
                bulkhead, Retry.decorateSupplier(retry, CircuitBreaker.decorateSupplier(breaker, () -> raw.find(sku))));
    }

    /** Closes the chains. */
    @TearDown
    public void close() {
        if (chained) {
            chain.close();
            HandWrittenShop.Turn.close();
        }
    }

    /** The read itself. */
    @Benchmark
    public Item readDirect() {
        return raw.find(sku);
    }

    /** The read with the same guards, written by hand. */
    @Benchmark
    public Item readByHand() {
        return byHand.find(sku);
    }

    /** The guarded read. */
    @Benchmark
    public Item readGuarded() {
        return guarded.find(sku);
    }

    /** The read behind Resilience4j's retry, circuit breaker and bulkhead, which know no chain. */
    @Benchmark
    public Item readResilience4j() {
        return resilience4j.get();
    }

    /** The mutation with the same guards, written by hand. */
    @Benchmark
    public Item mutationByHand() {
        return byHand.price(sku, ++cents);
    }

    /** The guarded mutation. */
    @Benchmark
    public Item mutationGuarded() {
        return guarded.price(sku, ++cents);
    }
}
