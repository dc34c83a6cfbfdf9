package io.afterproof.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Stands between a guard and an implementation, and lets the faults strike. */
final class FaultyTools implements InvocationHandler {
    private final ToolInterface tools;
    private final Object implementation;
    private final long seed;
    private final FaultyWorld world;
    private final List<Aimed> aimed;
    private final Reads reads = new Reads();

    /** A fault, with the methods that it strikes. */
    private record Aimed(Fault fault, Set<ToolMethod> targets) {
        boolean isAt(ToolMethod tool) {
            return targets.contains(tool);
        }
    }

    /** A fault that strikes, with what decides the rest of it. */
    private record Struck(Fault fault, SplittableRandom random) {}

    FaultyTools(ToolInterface tools, Object implementation, long seed, List<Fault> faults, FaultyWorld world) {
        this.tools = tools;
        this.implementation = implementation;
        this.seed = seed;
        this.world = world;
        this.aimed = faults.stream()
                .map(fault -> new Aimed(fault, fault.targets(tools)))
                .toList();
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] given) throws Throwable {
        @Nullable Object[] arguments = given == null ? new Object[0] : given;
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments, tools.type().getSimpleName() + " with " + world.origin());
        }
        ToolMethod tool = tools.get(method);
        if (!tool.isTool()) {
            return plain(proxy, tool, arguments);
        }
        world.arrive();
        int number = world.count(tool);
        if (tool.isMutating()) {
            reads.changing();
        }
        List<Struck> struck = struck(tool, number);
        if (struck.isEmpty() && aimed.stream().noneMatch(each -> each.isAt(tool))) {
            return tool.call(implementation, arguments);
        }
        return Answers.returned(
                tool, deliver(new FaultyCall(tool, number, arguments, values -> null), struck, 0, arguments));
    }

    private List<Struck> struck(ToolMethod tool, int number) {
        List<Struck> struck = new ArrayList<>();
        long name = (tool.owner().getName() + "." + tool.signature()).hashCode();
        for (int i = 0; i < aimed.size(); i++) {
            SplittableRandom random = new SplittableRandom(((seed * 31 + name) * 31 + i) * 31 + number);
            Aimed each = aimed.get(i);
            if (each.isAt(tool) && each.fault().strikes(number, random)) {
                struck.add(new Struck(each.fault(), random));
            }
        }
        return struck;
    }

    /** The fault that was named first is the one that the caller meets. */
    private CompletableFuture<@Nullable Object> deliver(
            FaultyCall call, List<Struck> struck, int from, @Nullable Object[] arguments) {
        ToolMethod tool = call.method();
        if (from == struck.size()) {
            CompletableFuture<@Nullable Object> answer = Answers.of(tool, () -> tool.call(implementation, arguments));
            return tool.isMutating() ? answer : remembered(tool, arguments, answer);
        }
        Struck next = struck.get(from);
        FaultyCall view = new FaultyCall(
                tool,
                call.number(),
                arguments,
                values -> Answers.returned(tool, deliver(call, struck, from + 1, values)));
        Behaviour behaviour = next.fault().behaviour();
        return behaviour.strike(new Strike(
                behaviour.name(),
                view,
                next.random(),
                values -> deliver(call, struck, from + 1, values),
                world,
                reads));
    }

    private CompletableFuture<@Nullable Object> remembered(
            ToolMethod tool, @Nullable Object[] arguments, CompletableFuture<@Nullable Object> answer) {
        SameCall read = new SameCall(tool, arguments);
        return answer.thenApply(value -> {
            Object copy = Snapshot.of(value);
            reads.remember(read, tool.fits(copy) ? copy : value);
            return value;
        });
    }

    /** A default method runs on the wrapper, so that the tools it is made of may go wrong; an override is asked itself. */
    private @Nullable Object plain(Object proxy, ToolMethod method, @Nullable Object[] arguments) throws Throwable {
        Method own = implementation
                .getClass()
                .getMethod(method.name(), method.method().getParameterTypes());
        return own.getDeclaringClass().isInterface()
                ? InvocationHandler.invokeDefault(proxy, method.method(), arguments)
                : method.call(implementation, arguments);
    }

    /** What every object can do, as a proxy does it. */
    @SuppressWarnings("ReferenceEquality") // a proxy is equal to itself only
    static Object ofObject(Object proxy, Method method, @Nullable Object[] arguments, String text) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> text;
        };
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
