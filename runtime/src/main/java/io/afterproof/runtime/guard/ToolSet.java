package io.afterproof.runtime.guard;

import io.afterproof.runtime.ToolKind;
import java.util.List;
import java.util.Objects;

/**
 * What the annotations on a tool interface say, as data. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * ToolSet.of(OrderTools.class).maxDepth(2).tolerates(UnknownOrder.class)
 * }</pre>
 */
public final class ToolSet {
    private final Class<?> type;
    private final int maxDepth;
    private final int maxDestructive;
    private final List<Class<? extends Throwable>> tolerated;
    private final Quota quota;
    private final List<String> gates;

    private ToolSet(
            Class<?> type,
            int maxDepth,
            int maxDestructive,
            List<Class<? extends Throwable>> tolerated,
            Quota quota,
            List<String> gates) {
        this.type = Objects.requireNonNull(type, "type");
        this.maxDepth = maxDepth;
        this.maxDestructive = maxDestructive;
        this.tolerated = tolerated;
        this.quota = quota;
        this.gates = gates;
    }

    /** A tool interface with the defaults of {@link io.afterproof.Guarded}. */
    public static ToolSet of(Class<?> type) {
        return new ToolSet(type, 3, 3, List.of(), Quota.NONE, List.of());
    }

    /** Says what {@link io.afterproof.Guarded#maxDepth()} says. */
    public ToolSet maxDepth(int calls) {
        return new ToolSet(type, calls, maxDestructive, tolerated, quota, gates);
    }

    /** Says what {@link io.afterproof.Guarded#maxDestructive()} says. */
    public ToolSet maxDestructive(int calls) {
        return new ToolSet(type, maxDepth, calls, tolerated, quota, gates);
    }

    /** Says what {@link io.afterproof.Guarded#tolerates()} says. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final ToolSet tolerates(Class<? extends Throwable>... answers) {
        return new ToolSet(type, maxDepth, maxDestructive, List.of(answers), quota, gates);
    }

    /** Says what {@link io.afterproof.Limit} says. */
    public ToolSet limit(int concurrent, double perSecond) {
        return new ToolSet(type, maxDepth, maxDestructive, tolerated, new Quota(concurrent, perSecond), gates);
    }

    /** The names of its gates, for whoever has to pass one. */
    public ToolSet gates(String... names) {
        return new ToolSet(type, maxDepth, maxDestructive, tolerated, quota, List.of(names));
    }

    /** A tool that reads, by its name and erased parameter types. */
    public Tool.Builder read(String name, Class<?>... erasedParameters) {
        return new Tool.Builder(this, ToolKind.READ, name, erasedParameters);
    }

    /** A tool that changes state, by its name and erased parameter types; destructive unless it says otherwise. */
    public Tool.Builder mutation(String name, Class<?>... erasedParameters) {
        return new Tool.Builder(this, ToolKind.MUTATION, name, erasedParameters);
    }

    /** A verification gate, by its name and erased parameter types. */
    public Tool.Builder gate(String name, Class<?>... erasedParameters) {
        return new Tool.Builder(this, ToolKind.GATE, name, erasedParameters);
    }

    Class<?> type() {
        return type;
    }

    List<String> gates() {
        return gates;
    }

    int maxDepth() {
        return maxDepth;
    }

    int maxDestructive() {
        return maxDestructive;
    }

    Quota quota() {
        return quota;
    }

    boolean tolerates(Throwable failure) {
        return Exceptions.matches(tolerated, failure);
    }
}
