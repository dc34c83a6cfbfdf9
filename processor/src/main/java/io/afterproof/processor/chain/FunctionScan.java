package io.afterproof.processor.chain;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Functions.Handed;
import io.afterproof.processor.chain.Functions.Passing;
import io.afterproof.processor.chain.Functions.Stage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds where the functions in some code run, told of its calls from the inside out. */
final class FunctionScan {
    private final SourceUnit unit;
    private final Symbols symbols;
    private final Hierarchy hierarchy;
    private final Tree code;
    private final Calls calls;
    private final Set<Element> keeping = new HashSet<>();
    private final Set<Name> names = new HashSet<>();
    private final Set<Tree> settled = new HashSet<>();
    private final Map<Tree, List<Stage<Tree>>> streams = new HashMap<>();
    private final Map<Tree, List<Handed<Tree>>> collectors = new HashMap<>();
    private @Nullable Locals locals;

    /** @param code all of it, the values of locals are looked up in it */
    FunctionScan(SourceUnit unit, Symbols symbols, Hierarchy hierarchy, Tree code, Calls calls) {
        this.unit = unit;
        this.symbols = symbols;
        this.hierarchy = hierarchy;
        this.code = code;
        this.calls = calls;
    }

    /** A variable that is set to this. */
    void set(Tree variable, @Nullable ExpressionTree value) {
        if (value != null && keeps(value)) {
            Element element = symbols.element(variable);
            if (element != null && !Hierarchy.isField(element)) {
                keeping.add(element);
                names.add(element.getSimpleName());
            }
        }
    }

    /** Before the parts of a call are looked at: whether it is one of a function that a local keeps, and of no other. */
    boolean isOfKept(MethodInvocationTree call, ExecutableElement method) {
        if (keeping.isEmpty()
                || !(call.getMethodSelect() instanceof MemberSelectTree select)
                || !(select.getExpression() instanceof IdentifierTree local)
                || Hierarchy.ownerOf(method).getQualifiedName().contentEquals("java.lang.Object")) {
            return false;
        }
        Handed<Tree> kept = keptIn(local);
        if (kept == null) {
            return false;
        }
        settled.add(local);
        calls.functions().use(call, kept);
        return !kept.others();
    }

    /** A name in an expression. */
    void named(IdentifierTree name) {
        if (names.contains(name.getName()) && !settled.contains(name)) {
            Handed<Tree> kept = keptIn(name);
            if (kept != null) {
                calls.functions().use(name, kept);
            }
        }
    }

    /** A call whose parts have been looked at. */
    void called(MethodInvocationTree call, ExecutableElement method) {
        List<Stage<Tree>> before = call.getMethodSelect() instanceof MemberSelectTree select
                ? streams.get(bare(select.getExpression()))
                : null;
        if (before == null && call.getArguments().isEmpty()) {
            return;
        }
        if (LibraryLoops.isCollector(method)) {
            collectors.put(call, functions(call, method));
        } else if (before != null || mayTakeFunctions(call)) {
            stage(call, method, before);
        }
    }

    /** When all of the code has been looked at. */
    void finish() {
        streams.forEach(this::loop);
        collectors.forEach((call, functions) -> loop(call, List.of(new Stage<>(call, functions, Passing.ALL))));
    }

    private void loop(Tree call, List<Stage<Tree>> stages) {
        if (stages.stream().anyMatch(stage -> !stage.functions().isEmpty())) {
            calls.functions().loop(call, stages);
        }
    }

    private void stage(MethodInvocationTree call, ExecutableElement method, @Nullable List<Stage<Tree>> before) {
        boolean isStream = hierarchy.isOfStream(method);
        if (!isStream && !hierarchy.repeats(method)) {
            return;
        }
        List<Stage<Tree>> stages = new ArrayList<>();
        if (before != null && isStream && call.getMethodSelect() instanceof MemberSelectTree select) {
            stages.addAll(before);
            streams.remove(bare(select.getExpression()));
        }
        stages.add(new Stage<>(call, functions(call, method), isStream ? LibraryLoops.passing(method) : Passing.ALL));
        if (isStream) {
            streams.put(call, stages);
        } else {
            loop(call, stages);
        }
    }

    /** What a call is handed to call itself. */
    private List<Handed<Tree>> functions(MethodInvocationTree call, ExecutableElement method) {
        List<Handed<Tree>> functions = new ArrayList<>();
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < call.getArguments().size() && !LibraryLoops.isOnceAtTheEnd(method, i); i++) {
            ExpressionTree argument = call.getArguments().get(i);
            List<Handed<Tree>> inside = collectors.remove(bare(argument));
            if (inside != null) {
                functions.addAll(inside);
                continue;
            }
            if (!hierarchy.isFunction(method, i)) {
                continue;
            }
            List<Tree> any = new ArrayList<>();
            boolean others = collect(argument, i < parameters.size() ? parameters.get(i) : null, any);
            if (!any.isEmpty()) {
                functions.add(new Handed<>(List.copyOf(any), others));
            }
        }
        return functions;
    }

    /** Adds the functions that an argument may be, and says whether it may be something else. */
    private boolean collect(ExpressionTree argument, @Nullable VariableElement parameter, List<Tree> found) {
        if (keeping.isEmpty() && !isBranched(argument)) {
            return collectOrigin(argument, parameter, found);
        }
        settle(argument, true);
        boolean others = false;
        for (ExpressionTree origin : locals().origins(argument)) {
            others |= collectOrigin(origin, parameter, found);
        }
        return others;
    }

    private boolean collectOrigin(ExpressionTree origin, @Nullable VariableElement parameter, List<Tree> found) {
        if (isFunction(origin)) {
            found.add(origin);
            return false;
        }
        ExecutableElement method = parameter == null ? null : LibraryLoops.functionOf(parameter.asType());
        TypeMirror type = method == null ? null : symbols.type(origin);
        if (method == null || !(type instanceof DeclaredType declared) || !isCompiled(declared)) {
            return true;
        }
        Tree place = origin instanceof NewClassTree creation ? placeOf(creation) : origin;
        if (!found.contains(place)) {
            calls.list().add(new Call(new TreeSite(unit, place), method, type, true));
            found.add(place);
        }
        return false;
    }

    /** The creation itself stands for the constructor. */
    private static Tree placeOf(NewClassTree creation) {
        return creation.getClassBody() == null ? creation.getIdentifier() : creation.getClassBody();
    }

    private boolean isCompiled(DeclaredType type) {
        return type.asElement() instanceof TypeElement element
                && element.getKind() != ElementKind.INTERFACE
                && !hierarchy.isJdk(element);
    }

    private @Nullable Handed<Tree> keptIn(IdentifierTree name) {
        if (!isKeeping(name)) {
            return null;
        }
        List<Tree> any = new ArrayList<>();
        boolean others = false;
        for (ExpressionTree origin : locals().origins(name)) {
            if (isFunction(origin)) {
                any.add(origin);
            } else {
                others = true;
            }
        }
        return any.isEmpty() ? null : new Handed<>(List.copyOf(any), others);
    }

    private boolean isKeeping(IdentifierTree name) {
        return names.contains(name.getName()) && keeping.contains(symbols.element(name));
    }

    /** Whether a local that is set to this keeps a function. */
    private boolean keeps(ExpressionTree value) {
        if (isFunction(value) || value instanceof NewClassTree creation && creation.getClassBody() != null) {
            return true;
        }
        if (value instanceof IdentifierTree name) {
            return isKeeping(name) && settle(name, false);
        }
        boolean found = false;
        for (ExpressionTree branch : branches(value)) {
            found |= keeps(branch);
        }
        return found;
    }

    /** The locals in the branches of this need no place of their own. */
    private boolean settle(ExpressionTree value, boolean looped) {
        if (value instanceof IdentifierTree) {
            settled.add(value);
            if (looped) {
                calls.functions().looped(value);
            }
        }
        branches(value).forEach(branch -> settle(branch, looped));
        return true;
    }

    private static boolean isBranched(ExpressionTree value) {
        return !branches(value).isEmpty();
    }

    private static List<ExpressionTree> branches(ExpressionTree value) {
        if (value instanceof ParenthesizedTree parenthesized) {
            return List.of(parenthesized.getExpression());
        }
        if (value instanceof TypeCastTree cast) {
            return List.of(cast.getExpression());
        }
        if (value instanceof ConditionalExpressionTree choice) {
            return List.of(choice.getTrueExpression(), choice.getFalseExpression());
        }
        return value instanceof SwitchExpressionTree choice ? Locals.results(choice) : List.of();
    }

    private boolean mayTakeFunctions(MethodInvocationTree call) {
        for (ExpressionTree argument : call.getArguments()) {
            ExpressionTree bare = bare(argument);
            if (isFunction(bare)
                    || bare instanceof NewClassTree
                    || bare instanceof IdentifierTree
                    || bare instanceof MemberSelectTree
                    || isBranched(bare)
                    || collectors.containsKey(bare)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFunction(ExpressionTree value) {
        return value instanceof LambdaExpressionTree || value instanceof MemberReferenceTree;
    }

    private static ExpressionTree bare(ExpressionTree expression) {
        return expression instanceof ParenthesizedTree parenthesized ? bare(parenthesized.getExpression()) : expression;
    }

    private Locals locals() {
        Locals known = locals;
        if (known == null) {
            known = new Locals(symbols, List.of(code));
            locals = known;
        }
        return known;
    }
}
