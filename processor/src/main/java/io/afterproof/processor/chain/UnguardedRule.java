package io.afterproof.processor.chain;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Mutating tools are called on their guard, not on the class that implements them; and it is the guard that an agent
 * framework is given.
 */
final class UnguardedRule {
    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final Trees trees;
    private final Findings findings;
    private final Implementations implementations;

    UnguardedRule(Vocabulary vocabulary, ToolCalls tools, Trees trees, Findings findings) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.trees = trees;
        this.findings = findings;
        this.implementations = new Implementations(vocabulary);
    }

    void check(Body body) {
        Scope scope = new Scope(body);
        for (Call call : body.calls().list()) {
            ExpressionTree receiver = receiver(call.tree());
            if (receiver != null && call.receiver() != null && vocabulary.knowsTools()) {
                scope.called(call, receiver);
            }
            List<? extends ExpressionTree> arguments = arguments(call.tree());
            if (!arguments.isEmpty()) {
                String framework = implementations.framework(call.method());
                if (framework != null) {
                    arguments.forEach(argument -> scope.handed(framework, argument, argument));
                }
            }
        }
    }

    private static @Nullable ExpressionTree receiver(Tree call) {
        if (call instanceof MethodInvocationTree invocation
                && invocation.getMethodSelect() instanceof MemberSelectTree select) {
            return select.getExpression();
        }
        return call instanceof MemberReferenceTree reference ? reference.getQualifierExpression() : null;
    }

    private static List<? extends ExpressionTree> arguments(Tree call) {
        return call instanceof MethodInvocationTree invocation
                ? invocation.getArguments()
                : call instanceof NewClassTree creation ? creation.getArguments() : List.of();
    }

    /** A body, and what its locals were initialised with. */
    private final class Scope {
        private final Body body;
        private final Symbols symbols;
        private @Nullable Locals locals;

        private Scope(Body body) {
            this.body = body;
            this.symbols = new Symbols(trees, new TreePath(body.unit().tree()));
        }

        private void called(Call call, ExpressionTree receiver) {
            TypeElement implementation = implementations.of(call.receiver());
            if (implementation == null && isTools(call)) {
                implementation = implementation(receiver);
            }
            if (implementation == null || implementations.isInside(body.element(), implementation)) {
                return;
            }
            Optional<CalledTool> tool = tools.implementedTool(call.method(), implementation);
            if (tool.isPresent() && tool.get().isMutation()) {
                tell(
                        call.tree(),
                        tool.get().name() + " is called on the " + Implementations.nameOf(implementation) + " itself,",
                        isUnbound(call, receiver)
                                ? implementations.referring(implementation, call.method())
                                : implementations.guarding(implementation, text(receiver)));
            }
        }

        private boolean isUnbound(Call call, ExpressionTree receiver) {
            return call.tree() instanceof MemberReferenceTree && symbols.element(receiver) instanceof TypeElement;
        }

        /** @param at where it is handed over, which is not where an array was made that is kept in a local */
        private void handed(String framework, ExpressionTree argument, Tree at) {
            if (argument instanceof MethodInvocationTree collection
                    && symbols.element(collection) instanceof ExecutableElement method
                    && Hierarchy.ownerOf(method).getQualifiedName().toString().startsWith("java.util.")) {
                collection.getArguments().forEach(each -> handed(framework, each, each));
                return;
            }
            for (ExpressionTree origin : locals().origins(argument)) {
                if (origin instanceof NewArrayTree array && array.getInitializers() != null) {
                    boolean isHere = argument == origin && at == argument;
                    array.getInitializers().forEach(each -> handed(framework, each, isHere ? each : at));
                }
            }
            TypeElement implementation = implementation(argument);
            if (implementation != null) {
                tell(
                        at,
                        "The " + Implementations.nameOf(implementation) + " itself is handed to " + framework + ",",
                        implementations.guarding(implementation, text(argument)));
            }
        }

        private void tell(Tree at, String what, String cure) {
            findings.add(Diagnostic.UNGUARDED_TOOL, body.unit(), at, what, cure);
        }

        private static String text(ExpressionTree object) {
            return object.toString().length() < 40 ? object.toString() : "…";
        }

        /** By the static type of what the expression may be, locals looked into. */
        private @Nullable TypeElement implementation(ExpressionTree expression) {
            return locals().origins(expression).stream()
                    .map(origin -> implementations.of(symbols.type(origin)))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }

        private boolean isTools(Call call) {
            TypeMirror type = call.receiver();
            return type != null && vocabulary.declared(type).stream().anyMatch(vocabulary::holdsTools);
        }

        private Locals locals() {
            Locals known = locals;
            if (known == null) {
                known = new Locals(symbols, body.parts());
                locals = known;
            }
            return known;
        }
    }
}
