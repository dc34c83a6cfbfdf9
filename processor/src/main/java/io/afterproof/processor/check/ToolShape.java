package io.afterproof.processor.check;

import io.afterproof.processor.model.Flaw;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import java.util.function.Consumer;

/** No guard can be written, or none that would ever let a call through. */
public final class ToolShape implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        tools.flaws().forEach(flaw -> findings.accept(of(flaw)));
        ToolInterface.ChainRule chain = tools.chain();
        String name = tools.name().simpleName();
        if (chain.maxDepth() < 1) {
            findings.accept(of(new Flaw(
                    name,
                    "has maxDepth = " + chain.maxDepth() + ", so that no tool could ever be called",
                    "Write at least 1: @Guarded(maxDepth = 1)",
                    chain.place().member("maxDepth"))));
        }
        if (chain.maxDestructive() < 0) {
            findings.accept(of(new Flaw(
                    name,
                    "has maxDestructive = " + chain.maxDestructive() + ", which is less than no call",
                    "Write 0 for none but those that a person approves first (@Approval): @Guarded(maxDestructive = 0)",
                    chain.place().member("maxDestructive"))));
        }
        tools.limit().ifPresent(limit -> check(name, limit, findings));
        for (Tool tool : tools.tools()) {
            tool.marks().limit().ifPresent(limit -> check(tool.label(), limit, findings));
        }
    }

    /** The finding for a flaw. */
    public static Finding of(Flaw flaw) {
        return Finding.of(Diagnostic.TOOL_SHAPE, flaw.place(), flaw.subject(), flaw.why(), flaw.mend());
    }

    private static void check(String name, Marks.Limit limit, Consumer<Finding> findings) {
        if (limit.concurrent() < 0) {
            findings.accept(negative(name, limit, "concurrent", limit.concurrent()));
        } else if (!(limit.perSecond() >= 0)) {
            findings.accept(negative(name, limit, "perSecond", limit.perSecond()));
        } else if (limit.concurrent() == 0 && limit.perSecond() == 0) {
            findings.accept(of(new Flaw(
                    name,
                    "has a @Limit that limits nothing",
                    "Say what it limits: @Limit(concurrent = 4, perSecond = 20)",
                    limit.place())));
        }
    }

    private static Finding negative(String name, Marks.Limit limit, String member, Object value) {
        return of(new Flaw(
                name,
                "has @Limit(" + member + " = " + value + "), which no call could keep",
                "Write a positive number, or 0 for no limit",
                limit.place().member(member)));
    }
}
