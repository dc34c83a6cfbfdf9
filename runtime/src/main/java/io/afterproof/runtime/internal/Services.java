package io.afterproof.runtime.internal;

import io.afterproof.runtime.Approvals;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.Sleeper;
import io.afterproof.runtime.ToolListener;
import java.util.List;
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
        Supplier<@Nullable String> tenant,
        Time time,
        Sleeper sleeper,
        DoubleSupplier random,
        Executor executor) {}
