package io.afterproof.test;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a fault does to the calls that it strikes. */
interface Behaviour {
    /** Such as {@code lost write}. */
    String name();

    /** Whether it strikes the tool where no tool is named. */
    boolean concerns(ToolMethod tool);

    /** Why it cannot strike the tool, and what to do about that; empty if it can. */
    default String obstacle(ToolMethod tool) {
        return "";
    }

    /** Answers in the place of the tool. */
    CompletableFuture<@Nullable Object> strike(Strike call);
}
