package io.afterproof.processor.chain;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Mutating tools are called on their guard, not on the class that implements them; and it is the guard that an agent
 * framework is given.
 */
final class UnguardedRule {
    private static final String MCP = "io.modelcontextprotocol.";
    private static final List<String> PACKAGES =
            List.of("dev.langchain4j.", "org.springframework.ai.", "com.google.adk.", MCP);
    private static final Set<String> HANDED_TO = Set.of(
            "dev.langchain4j.service.AiServices.tools",
            "org.springframework.ai.support.ToolCallbacks.from",
            "org.springframework.ai.tool.method.MethodToolCallbackProvider.Builder.toolObjects",
            "com.google.adk.tools.FunctionTool.create");
    private static final Set<String> HANDING = Set.of("create", "defaultTools", "from", "toolObjects", "tools");
    private static final Set<String> SPRING_NAMES = Set.of("defaultTools", "tools");
    private static final String SPRING_CLIENT = "org.springframework.ai.chat.client.ChatClient";

    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final Trees trees;
    private final Findings findings;
    private final Map<TypeElement, String> frameworks = new HashMap<>();

    UnguardedRule(Vocabulary vocabulary, ToolCalls tools, Trees trees, Findings findings) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.trees = trees;
        this.findings = findings;
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
                String framework = framework(call.method());
                if (framework != null) {
                    arguments.forEach(argument -> scope.handed(framework, argument));
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

    /** What an agent framework calls the method that takes tools; null if it is none of those. */
    private @Nullable String framework(ExecutableElement method) {
        TypeElement owner = Hierarchy.ownerOf(method);
        String type = frameworks.computeIfAbsent(owner, UnguardedRule::frameworkType);
        if (type.isEmpty()) {
            return null;
        }
        if (type.startsWith(MCP)) {
            return CallGraph.nameOf(method);
        }
        String name = method.getSimpleName().toString();
        if (!HANDING.contains(name)) {
            return null;
        }
        boolean isKnown = (SPRING_NAMES.contains(name) && type.startsWith(SPRING_CLIENT))
                || vocabulary.closure(owner).stream()
                        .anyMatch(each -> HANDED_TO.contains(each.getQualifiedName() + "." + name));
        return isKnown ? CallGraph.nameOf(method) : null;
    }

    /** The name of a type of an agent framework; empty for any other. */
    private static String frameworkType(TypeElement type) {
        String name = type.getQualifiedName().toString();
        return PACKAGES.stream().anyMatch(name::startsWith) ? name : "";
    }

    /** The class that the type stands for, if it implements tools and is not their guard. */
    private @Nullable TypeElement implementing(@Nullable TypeMirror type) {
        if (type == null) {
            return null;
        }
        for (TypeElement declared : vocabulary.declared(type)) {
            if (vocabulary.holdsTools(declared)
                    && declared.getKind() != ElementKind.INTERFACE
                    && vocabulary.guardedBy(declared).isEmpty()) {
                return declared;
            }
        }
        return null;
    }

    private TypeElement toolsOf(TypeElement implementation) {
        return vocabulary.closure(implementation).stream()
                .filter(vocabulary::isToolInterface)
                .findFirst()
                .orElse(implementation);
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
            TypeElement implementation = implementing(call.receiver());
            if (implementation == null && isTools(call)) {
                implementation = implementation(receiver);
            }
            if (implementation == null || isInside(implementation)) {
                return;
            }
            Optional<CalledTool> tool = tools.implementedTool(call.method(), implementation);
            if (tool.isPresent() && tool.get().isMutation()) {
                tell(
                        call.tree(),
                        tool.get().name() + " is called on the " + nameOf(implementation) + " itself,",
                        implementation,
                        receiver);
            }
        }

        private void handed(String framework, ExpressionTree argument) {
            if (argument instanceof MethodInvocationTree collection
                    && symbols.element(collection) instanceof ExecutableElement method
                    && Hierarchy.ownerOf(method).getQualifiedName().toString().startsWith("java.util.")) {
                collection.getArguments().forEach(each -> handed(framework, each));
                return;
            }
            TypeElement implementation = implementation(argument);
            if (implementation != null) {
                tell(
                        argument,
                        "The " + nameOf(implementation) + " itself is handed to " + framework + ",",
                        implementation,
                        argument);
            }
        }

        private void tell(Tree at, String what, TypeElement implementation, ExpressionTree object) {
            String text = object.toString().length() < 40 ? object.toString() : "…";
            findings.add(
                    Diagnostic.UNGUARDED_TOOL,
                    body.unit(),
                    at,
                    what,
                    toolsOf(implementation).getSimpleName(),
                    text);
        }

        /** By the static type of what the expression may be, locals looked into. */
        private @Nullable TypeElement implementation(ExpressionTree expression) {
            return locals().origins(expression).stream()
                    .map(origin -> implementing(symbols.type(origin)))
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

        /** Whether the body belongs to the class or to a subclass of it. */
        private boolean isInside(TypeElement implementation) {
            for (Element around = body.element(); around != null; around = around.getEnclosingElement()) {
                if (around instanceof TypeElement type
                        && vocabulary.closure(type).contains(implementation)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static String nameOf(TypeElement type) {
        return type.getSimpleName().length() == 0
                ? "anonymous class"
                : type.getSimpleName().toString();
    }
}
