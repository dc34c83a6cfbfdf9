package io.afterproof.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Processor time of the benchmark's threads per call, in nanoseconds: unlike elapsed time it does not count what other
 * programs take of the machine meanwhile.
 */
public final class CpuTimeProfiler implements InternalProfiler {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long before;

    @Override
    public String getDescription() {
        return "processor time of the benchmark's threads per call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = spent();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        long calls = result.getMetadata().getAllOps();
        double perCall = calls == 0 ? Double.NaN : (double) (spent() - before) / calls;
        return List.of(new ScalarResult("cpu", perCall, "ns/op", AggregationPolicy.AVG));
    }

    private static long spent() {
        long spent = 0;
        for (long id : THREADS.getAllThreadIds()) {
            spent += Math.max(0, THREADS.getThreadCpuTime(id));
        }
        return spent;
    }
}
