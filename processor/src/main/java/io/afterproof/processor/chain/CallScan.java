package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Calls.Call;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Lists the calls in some code of one class. Classes inside that code are handed on. */
final class CallScan extends TreeScanner<@Nullable Void, @Nullable Void> {
    private final SourceUnit unit;
    private final Symbols symbols;
    private final Hierarchy hierarchy;
    private final TypeElement owner;
    private final BiConsumer<ClassTree, Symbols> localClasses;
    private final Calls calls = new Calls();
    private final FunctionScan functions;
    private boolean broken;

    /** @param code what will be scanned */
    CallScan(
            SourceUnit unit,
            Symbols symbols,
            Hierarchy hierarchy,
            TypeElement owner,
            Tree code,
            BiConsumer<ClassTree, Symbols> localClasses) {
        this.unit = unit;
        this.functions = new FunctionScan(unit, symbols, hierarchy, code, calls);
        this.symbols = symbols;
        this.hierarchy = hierarchy;
        this.owner = owner;
        this.localClasses = localClasses;
    }

    Calls calls() {
        functions.finish();
        return calls;
    }

    /** Whether the compiler could not make sense of all of it. */
    boolean isBroken() {
        return broken;
    }

    @Override
    public @Nullable Void visitClass(ClassTree local, @Nullable Void unused) {
        localClasses.accept(local, symbols.inside(local));
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        broken |= variable.getType() != null && symbols.isBroken(variable.getType());
        broken |= variable.getInitializer() != null && symbols.isBroken(variable.getInitializer());
        functions.set(variable, variable.getInitializer());
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
        functions.set(assignment.getVariable(), assignment.getExpression());
        broken |= symbols.isBroken(assignment.getExpression());
        return assignment.getVariable() instanceof IdentifierTree
                ? scan(assignment.getExpression(), null)
                : super.visitAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree jump, @Nullable Void unused) {
        broken |= jump.getExpression() != null && symbols.isBroken(jump.getExpression());
        return super.visitReturn(jump, null);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
        functions.named(name);
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
        ExecutableElement method = method(tree);
        boolean isOfKept = method != null && functions.isOfKept(tree, method);
        super.visitMethodInvocation(tree, null);
        if (method == null) {
            return null;
        }
        functions.called(tree, method);
        if (isOfKept) {
            return null;
        }
        ExpressionTree select = tree.getMethodSelect();
        if (select instanceof MemberSelectTree member) {
            add(tree, method, symbols.type(member.getExpression()), isSuper(member.getExpression()));
        } else {
            add(tree, method, hierarchy.implicitReceiver(method, owner), false);
        }
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
        super.visitNewClass(tree, null);
        ExecutableElement constructor = method(tree);
        if (constructor != null) {
            add(tree, constructor, null, false);
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void unused) {
        super.visitMemberReference(tree, null);
        // an array constructor has no method
        if (symbols.element(tree) instanceof ExecutableElement method && isDeclared(method)) {
            add(tree, method, symbols.type(tree.getQualifierExpression()), isSuper(tree.getQualifierExpression()));
        } else {
            broken |= symbols.isBroken(tree);
        }
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        Long rounds = new CountedFor(symbols).rounds(loop);
        if (rounds != null) {
            calls.rounds().put(loop, rounds);
        }
        return super.visitForLoop(loop, null);
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
        for (Tree resource : attempt.getResources()) {
            TypeMirror type = symbols.type(resource);
            ExecutableElement close = type == null ? null : hierarchy.closeOf(type);
            if (close != null) {
                add(resource, close, type, false);
            }
        }
        return super.visitTry(attempt, null);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
        TypeMirror type = symbols.type(loop.getExpression());
        ExecutableElement iterator = type == null ? null : hierarchy.ownMethodOf(type, "iterator");
        if (iterator != null) {
            TypeMirror iterated = iterator.getReturnType();
            add(loop.getVariable(), iterator, type, false);
            for (ExecutableElement step : hierarchy.stepsOf(iterated)) {
                boolean asks = step.getSimpleName().contentEquals("hasNext");
                add(asks ? loop.getStatement() : loop, step, iterated, false);
            }
        }
        return super.visitEnhancedForLoop(loop, null);
    }

    private @Nullable ExecutableElement method(Tree tree) {
        Element element = symbols.element(tree);
        ExecutableElement method = element instanceof ExecutableElement found && isDeclared(found) ? found : null;
        broken |= method == null || symbols.isBroken(tree);
        return method;
    }

    /** Behind an error of its own javac may leave a method that belongs to no type. */
    private static boolean isDeclared(ExecutableElement method) {
        return method.getEnclosingElement() instanceof TypeElement;
    }

    private void add(Tree tree, ExecutableElement method, @Nullable TypeMirror receiver, boolean isSuper) {
        Set<Modifier> modifiers = method.getModifiers();
        boolean hasReceiver = method.getKind() == ElementKind.METHOD && !modifiers.contains(Modifier.STATIC);
        boolean isVirtual = hasReceiver
                && !isSuper
                && !modifiers.contains(Modifier.PRIVATE)
                && !modifiers.contains(Modifier.FINAL)
                && !Hierarchy.ownerOf(method).getModifiers().contains(Modifier.FINAL);
        if (!isVirtual && hierarchy.isJdk(Hierarchy.ownerOf(method))) {
            return; // most calls there are; the JDK calls no tools unless it is given an object that does
        }
        calls.list()
                .add(new Call(new TreeSite(unit, tree), method, hasReceiver && !isSuper ? receiver : null, isVirtual));
    }

    private static boolean isSuper(ExpressionTree receiver) {
        return receiver instanceof IdentifierTree identifier
                        && identifier.getName().contentEquals("super")
                || receiver instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals("super");
    }
}
