package io.afterproof.processor.chain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.RetryLibraries.Retries;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Nothing but the guard calls a mutating tool again: no other library, by an annotation on a method that calls or
 * implements one or by a function that it is handed, and no loop of the program.
 */
final class ForeignRetryRule {
    private final Vocabulary vocabulary;
    private final Trees trees;
    private final Reach reach;
    private final Findings findings;
    private final Origins origins;
    private final RetryLibraries libraries;
    private final AnnotatedRetries annotated;

    ForeignRetryRule(Vocabulary vocabulary, ToolCalls tools, Trees trees, Reach reach, Findings findings) {
        this.vocabulary = vocabulary;
        this.trees = trees;
        this.reach = reach;
        this.findings = findings;
        this.libraries = new RetryLibraries(vocabulary);
        this.annotated = new AnnotatedRetries(vocabulary, tools, reach, findings);
        this.origins = new Origins(trees);
    }

    void check(Body body) {
        annotated.check(body, (element, retry) -> new TreeSite(body.unit(), place(element, retry)));
        Symbols symbols = new Symbols(trees, new TreePath(body.unit().tree()));
        Locals locals = null;
        for (Call call : body.calls().list()) {
            if (call.tree() instanceof MethodInvocationTree invocation
                    && libraries.of(call.method()) != Retries.NEVER) {
                locals = locals == null ? new Locals(symbols, body.parts()) : locals;
                if (retries(call, invocation, locals, symbols)) {
                    HandedCode handed = handed(body, call, invocation, locals, symbols);
                    mutation(body, handed)
                            .ifPresent(tool -> tell(body, invocation, CallGraph.nameOf(call.method()), tool));
                }
            }
        }
        new RetryLoops(body, symbols, call -> reach.from(body, call, tool -> tool.isMutation() && !tool.repeatable()))
                .found()
                .forEach(found -> tell(body, found.loop(), "This loop", found.tool()));
    }

    private void tell(Body body, Tree place, String what, CalledTool tool) {
        findings.add(Diagnostic.FOREIGN_RETRY, body.unit(), place, what, tool.name());
    }

    private Optional<CalledTool> mutation(Body body, HandedCode handed) {
        return body.calls().list().stream()
                .filter(inner -> handed.trees().contains(inner.tree()))
                .flatMap(inner -> reach.from(body, inner, CalledTool::isMutation).stream())
                .findFirst()
                .or(() -> handed.methods().stream()
                        .flatMap(method -> reach.from(method, CalledTool::isMutation).stream())
                        .findFirst());
    }

    private Tree place(Element element, AnnotationMirror annotation) {
        Tree declaration = trees.getTree(element);
        ModifiersTree modifiers = declaration instanceof MethodTree method
                ? method.getModifiers()
                : declaration instanceof ClassTree type ? type.getModifiers() : null;
        if (modifiers != null) {
            int index = element.getAnnotationMirrors().indexOf(annotation);
            List<? extends AnnotationTree> written = modifiers.getAnnotations();
            if (index >= 0 && written.size() == element.getAnnotationMirrors().size()) {
                return written.get(index);
            }
        }
        return declaration;
    }

    private boolean retries(Call call, MethodInvocationTree invocation, Locals locals, Symbols symbols) {
        return switch (libraries.of(call.method())) {
            case ALWAYS, DECORATES -> true;
            case BY_POLICY -> hasRetryPolicy(receiver(invocation), locals, symbols, new HashSet<>());
            case NEVER -> false;
        };
    }

    /** Whether an executor was made, here or in its class, with a policy that tries again. */
    private boolean hasRetryPolicy(@Nullable ExpressionTree executor, Locals locals, Symbols symbols, Set<Tree> seen) {
        if (executor == null || !seen.add(executor)) {
            return false;
        }
        for (ExpressionTree origin : origins.of(executor, locals, symbols)) {
            if (origin instanceof MethodInvocationTree made
                    && (made.getArguments().stream().anyMatch(policy -> isRetryPolicy(policy, locals, symbols))
                            || hasRetryPolicy(receiver(made), locals, symbols, seen))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRetryPolicy(ExpressionTree policy, Locals locals, Symbols symbols) {
        for (ExpressionTree origin : origins.of(policy, locals, symbols)) {
            TypeMirror type = symbols.type(origin);
            if (type != null && vocabulary.declared(type).stream().anyMatch(libraries::isPolicy)) {
                return true;
            }
            if (origin instanceof MethodInvocationTree made
                    && symbols.element(made) instanceof ExecutableElement method
                    && Hierarchy.ownerOf(method).getQualifiedName().toString().startsWith("java.util.")
                    && made.getArguments().stream().anyMatch(each -> isRetryPolicy(each, locals, symbols))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ExpressionTree receiver(MethodInvocationTree invocation) {
        return invocation.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    /** The code in what a call is given; for a decorator also in what the calls before it were. */
    private HandedCode handed(Body body, Call call, MethodInvocationTree invocation, Locals locals, Symbols symbols) {
        HandedCode handed = new HandedCode(body.functions(), locals, symbols);
        handed.scan(invocation.getArguments(), null);
        ExpressionTree receiver = receiver(invocation);
        if (receiver != null && libraries.of(call.method()) == Retries.DECORATES) {
            locals.origins(receiver).forEach(origin -> handed.scan(origin, null));
        }
        return handed;
    }
}
