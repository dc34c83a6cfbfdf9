package io.afterproof.processor.check;

import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Finding;
import io.afterproof.processor.report.Place;
import java.util.Optional;
import java.util.function.Consumer;

/** Annotations on one tool, its own or inherited ones, that contradict each other. */
final class ConflictingEffect implements Rule {
    @Override
    public void check(ToolInterface tools, Consumer<Finding> findings) {
        for (Tool tool : tools.tools()) {
            Marks marks = tool.marks();
            tool.clashes()
                    .forEach(clash -> findings.accept(finding(
                            tool.place(),
                            tool.label(),
                            clash,
                            "Override the method in " + tools.name().simpleName() + " and annotate it there")));
            if (marks.effect() == Effect.MUTATION) {
                onMutation(tool, marks.readOnly().map(Marks.ReadOnly::place), "@ReadOnly", findings);
                onMutation(tool, marks.gate(), "@Gate", findings);
                onMutation(tool, marks.expect().map(Marks.Expect::place), "@Expect", findings);
                onMutation(tool, marks.reconcile().map(Marks.Reconcile::place), "@Reconcile", findings);
            } else {
                marks.verifyAfter()
                        .ifPresent(verify -> findings.accept(finding(
                                verify.place(),
                                tool.label(),
                                "@VerifyAfter reads a change back, and a read makes none",
                                "Add @Mutating, or check the result with @Expect")));
            }
            if (marks.effect() == Effect.GATE) {
                marks.fallback()
                        .ifPresent(fallback -> findings.accept(finding(
                                fallback.place(),
                                tool.label(),
                                "@Fallback would open a @Gate that could not verify anything",
                                "Remove one of the two")));
            }
        }
    }

    private static void onMutation(Tool tool, Optional<Place> place, String annotation, Consumer<Finding> findings) {
        place.ifPresent(at -> findings.accept(finding(
                at,
                tool.label(),
                annotation + " is for a tool that changes nothing, and @Mutating says that it does",
                annotation.equals("@Expect") || annotation.equals("@Reconcile")
                        ? "Check the change with @VerifyAfter, and remove " + annotation
                        : "Remove one of the two")));
    }

    private static Finding finding(Place place, String tool, String what, String mend) {
        return Finding.of(Diagnostic.CONFLICTING_EFFECT, place, tool, what, mend);
    }
}
