package io.afterproof.jdbc;

import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where a process dies: it stops at once, without any clean-up, when it comes to the point of this name. A process that is
 * only played ends with {@link Died}, and does nothing more either. Thread-safe.
 */
final class CrashPoints {
    /** What a played process ends with. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    private static final int KILLED = 137;
    private static final Set<String> CHANGES = Set.of("insert", "replace", "remove", "handOver");

    private final String deadly;
    private final boolean played;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile boolean dead;

    private CrashPoints(String deadly, boolean played) {
        this.deadly = deadly;
        this.played = played;
    }

    /** A process that is halted at this point. */
    static CrashPoints halting(String point) {
        return new CrashPoints(point, false);
    }

    /** A process that lives. */
    static CrashPoints none() {
        return new CrashPoints("nowhere", false);
    }

    /** A process that is played in this one. */
    static CrashPoints playing(String point) {
        return new CrashPoints(point, true);
    }

    /** The point after so many changes of the journal that took effect. */
    static String afterChange(int count) {
        return "after change " + count;
    }

    /** All of them, in the order of a call. */
    static List<String> all() {
        List<String> points = new ArrayList<>(List.of("before RESERVED", "after RESERVED"));
        for (CallState state : List.of(CallState.SENT, CallState.SUCCEEDED, CallState.VERIFIED)) {
            points.add("before " + state);
            points.add("after " + state);
        }
        points.add("before the effect");
        points.add("after the effect");
        return points;
    }

    void reached(String point) {
        if (dead) {
            throw new Died();
        }
        if (!point.equals(deadly)) {
            return;
        }
        if (!played) {
            Runtime.getRuntime().halt(KILLED);
        }
        dead = true;
        throw new Died();
    }

    /** The journal with points before and after each of its states, and after each of its changes. */
    Journal in(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    List<CallState> states = states(method, arguments);
                    states.forEach(state -> reached("before " + state));
                    try {
                        Object answer = method.invoke(journal, arguments);
                        states.forEach(state -> reached("after " + state));
                        if (CHANGES.contains(method.getName()) && answer.equals(true)) {
                            reached(afterChange(changes.incrementAndGet()));
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** What a change of the journal brings about; a call that nothing keeps from being sent is RESERVED and SENT in one. */
    private static List<CallState> states(Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "replace" -> List.of(((JournalEntry) arguments[1]).state());
            case "insert" ->
                ((JournalEntry) arguments[0]).state() == CallState.SENT
                        ? List.of(CallState.RESERVED, CallState.SENT)
                        : List.of(CallState.RESERVED);
            default -> List.of();
        };
    }
}
