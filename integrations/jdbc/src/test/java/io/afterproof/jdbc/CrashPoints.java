package io.afterproof.jdbc;

import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a process dies: it stops at once, without any clean-up, when it comes to the point of this name.
 *
 * @param deadly the point; none of this name for a process that lives
 */
record CrashPoints(String deadly) {
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
        if (point.equals(deadly)) {
            Runtime.getRuntime().halt(137);
        }
    }

    /** The journal with points before and after each of its states. */
    Journal in(Journal journal) {
        return (Journal) Proxy.newProxyInstance(
                Journal.class.getClassLoader(), new Class<?>[] {Journal.class}, (proxy, method, arguments) -> {
                    String state = method.getName().equals("replace")
                            ? ((JournalEntry) arguments[1]).state().name()
                            : method.getName().equals("insert") ? CallState.RESERVED.name() : "";
                    reached("before " + state);
                    try {
                        Object answer = method.invoke(journal, arguments);
                        reached("after " + state);
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
