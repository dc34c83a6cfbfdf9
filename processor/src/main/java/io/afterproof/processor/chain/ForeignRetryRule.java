package io.afterproof.processor.chain;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * No other library calls a mutating tool again: neither by an annotation on a method that calls or implements one, nor
 * by a function that it is handed.
 */
final class ForeignRetryRule {
    /** Whose methods may call a function again. */
    private enum Library {
        RETRYING,
        FAILSAFE,
        DECORATORS,
        NONE
    }

    private static final Set<String> RETRYING = Set.of(
            "io.github.resilience4j.retry.Retry",
            "org.springframework.core.retry.RetryOperations",
            "org.springframework.retry.RetryOperations");
    private static final Set<String> FAILSAFE =
            Set.of("dev.failsafe.FailsafeExecutor", "net.jodah.failsafe.FailsafeExecutor");
    private static final Set<String> FAILSAFE_RETRY =
            Set.of("dev.failsafe.RetryPolicy", "net.jodah.failsafe.RetryPolicy");
    private static final String DECORATORS = "io.github.resilience4j.decorators.Decorators";

    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final Trees trees;
    private final Reach reach;
    private final Findings findings;
    private final Map<TypeElement, Library> libraries = new HashMap<>();

    ForeignRetryRule(Vocabulary vocabulary, ToolCalls tools, Trees trees, Reach reach, Findings findings) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.trees = trees;
        this.reach = reach;
        this.findings = findings;
    }

    void check(Body body) {
        annotated(body);
        Symbols symbols = new Symbols(trees, new TreePath(body.unit().tree()));
        for (Call call : body.calls().list()) {
            if (call.tree() instanceof MethodInvocationTree invocation && retries(call, invocation, symbols)) {
                Set<Tree> handed = handed(invocation, call);
                body.calls().list().stream()
                        .filter(inner -> handed.contains(inner.tree()))
                        .flatMap(inner -> reach.from(body, inner, CalledTool::isMutation).stream())
                        .findFirst()
                        .ifPresent(tool -> findings.add(
                                Diagnostic.FOREIGN_RETRY,
                                body.unit(),
                                invocation,
                                CallGraph.nameOf(call.method()),
                                tool.name()));
            }
        }
    }

    private void annotated(Body body) {
        ExecutableElement method = body.method();
        if (method == null || vocabulary.isToolInterface(Hierarchy.ownerOf(method))) {
            return; // the processor looks at tool interfaces
        }
        TypeElement owner = Hierarchy.ownerOf(method);
        for (Element element : List.of(method, owner)) {
            for (AnnotationMirror retry : vocabulary.foreignRetries(element)) {
                Optional<CalledTool> implemented =
                        tools.implementedTool(method, owner).filter(CalledTool::isMutation);
                implemented
                        .or(() -> reach.from(body, CalledTool::isMutation))
                        .ifPresent(tool -> findings.add(
                                Diagnostic.FOREIGN_RETRY,
                                body.unit(),
                                place(element, retry),
                                "@" + retry.getAnnotationType().asElement().getSimpleName(),
                                tool.name()));
            }
        }
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

    private boolean retries(Call call, MethodInvocationTree invocation, Symbols symbols) {
        TypeElement owner = Hierarchy.ownerOf(call.method());
        Library library = libraries.computeIfAbsent(owner, this::library);
        if (library == Library.RETRYING) {
            return true;
        }
        if (library == Library.FAILSAFE) {
            return policies(invocation, symbols).stream()
                    .anyMatch(
                            policy -> vocabulary.declared(policy).stream().anyMatch(type -> is(type, FAILSAFE_RETRY)));
        }
        return library == Library.DECORATORS && call.method().getSimpleName().contentEquals("withRetry");
    }

    private Library library(TypeElement owner) {
        if (is(owner, RETRYING)) {
            return Library.RETRYING;
        }
        if (is(owner, FAILSAFE)) {
            return Library.FAILSAFE;
        }
        return owner.getQualifiedName().toString().startsWith(DECORATORS) ? Library.DECORATORS : Library.NONE;
    }

    private boolean is(TypeElement type, Set<String> names) {
        return vocabulary.closure(type).stream()
                .anyMatch(each -> names.contains(each.getQualifiedName().toString()));
    }

    /** The types of what the calls before this one in a fluent chain were given. */
    private static List<TypeMirror> policies(MethodInvocationTree invocation, Symbols symbols) {
        List<TypeMirror> types = new ArrayList<>();
        for (MethodInvocationTree before = before(invocation); before != null; before = before(before)) {
            for (ExpressionTree argument : before.getArguments()) {
                TypeMirror type = symbols.type(argument);
                if (type != null) {
                    types.add(type);
                }
            }
        }
        return types;
    }

    private static @Nullable MethodInvocationTree before(MethodInvocationTree invocation) {
        return invocation.getMethodSelect() instanceof MemberSelectTree select
                        && select.getExpression() instanceof MethodInvocationTree before
                ? before
                : null;
    }

    /** The code in the functions that a call is given; for a decorator those of the calls before it. */
    private static Set<Tree> handed(MethodInvocationTree invocation, Call call) {
        Set<Tree> handed = new HashSet<>();
        TreeScanner<@Nullable Void, @Nullable Void> functions = new TreeScanner<>() {
            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree lambda, @Nullable Void unused) {
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void none) {
                        if (tree != null) {
                            handed.add(tree);
                        }
                        return super.scan(tree, null);
                    }
                }.scan(lambda.getBody(), null);
                return null;
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void unused) {
                handed.add(reference);
                return null;
            }
        };
        functions.scan(invocation.getArguments(), null);
        if (call.method().getSimpleName().contentEquals("withRetry")) {
            functions.scan(invocation.getMethodSelect(), null);
        }
        return handed;
    }
}
