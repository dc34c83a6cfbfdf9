package io.afterproof.processor.chain;

import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.report.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;

/** How many calls may follow one another: walks the bodies, callees first, and tells what is too much. */
final class DepthRules {
    /** What goes round, and how it is mended. */
    private enum Cycle {
        LOOP("This loop", "if (!tools.someGate()) { break; }", "; or count to a constant: for (int i = 0; i < 3; i++)"),
        FUNCTIONS(
                "This loop",
                "if (!tools.someGate()) { return; }, or .filter(each -> tools.someGate()) in a stream,",
                ""),
        RECURSION("This recursion", "if (!tools.someGate()) { return; }", "");

        private final String words;
        private final String gate;
        private final String otherwise;

        Cycle(String words, String gate, String otherwise) {
            this.words = words;
            this.gate = gate;
            this.otherwise = otherwise;
        }
    }

    private static final String CHECKPOINT =
            "Let a human confirm on the way, Chain.checkpoint(\"who\", \"what was checked\"),"
                    + " or before each call: @Approval on the tool.";
    private static final String APPROVAL = "Let a human decide before each call: @Approval on the tool.";

    private final ToolCalls tools;
    private final CallGraph graph;
    private final SummaryFiles others;
    private final ReviewedLimits limits;
    private final Findings findings;
    private final Map<ExecutableElement, Summary> summaries = new HashMap<>();

    DepthRules(ToolCalls tools, CallGraph graph, SummaryFiles others, ReviewedLimits limits, Findings findings) {
        this.tools = tools;
        this.graph = graph;
        this.others = others;
        this.limits = limits;
        this.findings = findings;
    }

    void check() {
        List<List<Code>> components =
                Components.of(graph.reaching(), body -> graph.calledBy(body).keySet());
        for (List<Code> component : components) {
            Code first = component.get(0);
            if (component.size() == 1 && !graph.calledBy(first).containsKey(first)) {
                judge(first, this::summary);
                continue;
            }
            Recursion recursion = new Recursion(graph, component, this::summary);
            recursion.unbounded().forEach((measure, circle) -> tell(measure, circle));
            var within = recursion.summaries();
            component.forEach(body -> judge(body, within));
        }
    }

    /** What the call of a method does; nothing, if it does not reach a tool. */
    Summary summary(ExecutableElement method) {
        Summary summary = summaries.get(method);
        return summary == null ? others.summary(method) : summary;
    }

    private void judge(Code body, Function<ExecutableElement, Summary> callees) {
        BodyJudge judge = new BodyJudge(body);
        Summary summary = body.walk(Tally.judging(callees, judge));
        judge.tellAccepted();
        if (body.method() != null) {
            summaries.put(body.method(), summary);
        }
    }

    private void tell(Measure measure, Recursion.Unbounded circle) {
        Route route = Route.of(circle.run().trace()).then(circle.circle());
        tellUnbounded(measure, circle.at(), Cycle.RECURSION, route);
    }

    private void tellUnbounded(Measure measure, Site at, Cycle cycle, Route path) {
        if (measure == Measure.STREAK) {
            findings.add(measure.unbounded(), at, cycle.words + " repeats destructive calls", path, CHECKPOINT);
        } else {
            findings.add(measure.unbounded(), at, cycle.words, path, cycle.gate, cycle.otherwise);
        }
    }

    private static String nameOf(String tools) {
        return tools.substring(tools.lastIndexOf('.') + 1);
    }

    /** Applies the limits that hold in one body. */
    private final class BodyJudge implements Tally.Judge {
        private final OptionalInt reviewed;
        private final boolean isCheck; // what a check reads is not part of the chain
        private final Code body;
        private Run accepted = Run.ZERO;

        private BodyJudge(Code body) {
            this.body = body;
            this.reviewed = limits.depthIn(body.element());
            ExecutableElement method = body.method();
            this.isCheck = method != null
                    && tools.isCheck(method, Hierarchy.ownerOf(method).asType());
        }

        @Override
        public boolean allows(Measure measure, Run run) {
            if (isCheck || measure != Measure.DEPTH || reviewed.isEmpty()) {
                return isCheck || run.count() <= run.limit();
            }
            boolean allowed = run.count() <= reviewed.getAsInt();
            if (allowed && run.count() > Math.max(run.limit(), accepted.count())) {
                accepted = run;
            }
            return allowed;
        }

        /** The longest of the paths that only {@code @ChainLimit} allows. */
        private void tellAccepted() {
            if (accepted.count() > 0) {
                limits.accepting(body.element())
                        .ifPresent(by -> findings.addReviewed(
                                Diagnostic.CHAIN_TOO_DEEP,
                                body.element(),
                                by,
                                accepted.count(),
                                nameOf(accepted.limitedBy()),
                                accepted.limit(),
                                Route.of(accepted.trace())));
            }
        }

        @Override
        public void tooLong(Measure measure, Site call, Run run) {
            Route path = Route.of(run.trace());
            String limiting = nameOf(run.limitedBy());
            if (measure == Measure.STREAK) {
                String what = run.count() + " destructive calls follow one another here, " + limiting + " allows "
                        + run.limit() + ",";
                findings.add(measure.tooLong(), call, what, path, run.limit() == 0 ? APPROVAL : CHECKPOINT);
            } else if (reviewed.isPresent()) {
                findings.add(measure.tooLong(), call, run.count(), "@ChainLimit", reviewed.getAsInt(), path);
            } else {
                findings.add(measure.tooLong(), call, run.count(), limiting, run.limit(), path);
            }
        }

        @Override
        public void unbounded(Measure measure, Site loop, Run round) {
            if (!isCheck) {
                tellUnbounded(measure, loop, loop.isCall() ? Cycle.FUNCTIONS : Cycle.LOOP, Route.of(round.trace()));
            }
        }
    }
}
