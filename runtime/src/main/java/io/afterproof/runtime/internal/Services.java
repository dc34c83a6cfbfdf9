package io.afterproof.runtime.internal;

import io.afterproof.runtime.Approvals;
import io.afterproof.runtime.Codec;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.Sleeper;
import io.afterproof.runtime.ToolListener;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the guards of an application share.
 *
 * @param journal what became of each mutation
 * @param approvals where people decide
 * @param listeners who hears of calls
 * @param eventArguments whether events carry the arguments
 * @param codec writes arguments and results for a journal that is durable; not used by others
 * @param recoverable the mutations of the guards that were made, by {@link io.afterproof.runtime.guard.Tool#id()}
 * @param tenant whose call it is where the chain does not say; may return null
 * @param time for everything that is measured
 * @param sleeper for every pause
 * @param random uniform in [0, 1)
 * @param executor runs tools that have a timeout
 */
public record Services(
        Journal journal,
        Approvals approvals,
        List<ToolListener> listeners,
        boolean eventArguments,
        Codec codec,
        Map<String, Recoverable> recoverable,
        Supplier<@Nullable String> tenant,
        Time time,
        Sleeper sleeper,
        DoubleSupplier random,
        Executor executor) {}
