package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Whether a verdict reaches a condition, a return, an argument, a field, or a local that something reads. */
final class VerdictUse {
    private final Trees trees;
    private final Elements elements;
    private final TreePath unit;
    private final Body body;

    VerdictUse(Trees trees, Elements elements, Body body) {
        this.trees = trees;
        this.elements = elements;
        this.body = body;
        this.unit = new TreePath(body.unit().tree());
    }

    /** Whether the verdict of this call, somewhere in the body, is used. */
    boolean isUsed(Tree call) {
        for (Tree part : body.parts()) {
            TreePath path = TreePath.getPath(new TreePath(unit, part), call);
            if (path != null) {
                return call instanceof MemberReferenceTree ? returnsSomething(trees.getTypeMirror(path)) : isUsed(path);
            }
        }
        return true;
    }

    private boolean isUsed(TreePath path) {
        Tree value = path.getLeaf();
        TreePath around = path.getParentPath();
        Tree parent = around.getLeaf();
        if (parent instanceof ExpressionStatementTree) {
            return false;
        }
        if (parent instanceof LambdaExpressionTree) {
            return returnsSomething(trees.getTypeMirror(around));
        }
        if (parent instanceof VariableTree) {
            return isRead(trees.getElement(around));
        }
        if (parent instanceof AssignmentTree assignment) {
            return isAssigned(assignment.getVariable(), around);
        }
        if (parent instanceof CompoundAssignmentTree assignment) {
            return isAssigned(assignment.getVariable(), around);
        }
        if (parent instanceof YieldTree || parent instanceof CaseTree rule && rule.getBody() == value) {
            TreePath choice = switchAround(around);
            return choice == null || isUsed(choice);
        }
        return flowsOn(value, parent) ? isUsed(around) : true;
    }

    /** Whether the value becomes part of the parent's. */
    private static boolean flowsOn(Tree value, Tree parent) {
        return parent instanceof ParenthesizedTree
                || parent instanceof UnaryTree
                || parent instanceof BinaryTree
                || parent instanceof TypeCastTree
                || parent instanceof InstanceOfTree
                || parent instanceof MemberSelectTree
                || parent instanceof ConditionalExpressionTree choice && choice.getCondition() != value
                || parent instanceof MethodInvocationTree invocation && invocation.getMethodSelect() == value;
    }

    /** None around a {@code yield} that the compiler will refuse. */
    private static @Nullable TreePath switchAround(TreePath path) {
        TreePath around = path;
        while (around != null && !(around.getLeaf() instanceof SwitchExpressionTree)) {
            around = around.getParentPath();
        }
        return around;
    }

    private boolean isAssigned(ExpressionTree target, TreePath assignment) {
        return isRead(trees.getElement(new TreePath(assignment, target))) || isUsed(assignment);
    }

    private boolean isRead(@Nullable Element variable) {
        if (variable == null || !isLocal(variable)) {
            return true;
        }
        Reads reads = new Reads(variable);
        reads.scan(body.parts(), null);
        return reads.found;
    }

    private static boolean isLocal(Element variable) {
        return variable.getKind() == ElementKind.LOCAL_VARIABLE
                || variable.getKind() == ElementKind.PARAMETER
                || variable.getKind() == ElementKind.RESOURCE_VARIABLE
                || variable.getKind() == ElementKind.BINDING_VARIABLE;
    }

    /** Whether the function of this functional interface returns anything. */
    private boolean returnsSomething(@Nullable TypeMirror functional) {
        if (!(functional instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement type)) {
            return true;
        }
        for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
            if (method.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(method)) {
                return method.getReturnType().getKind() != TypeKind.VOID;
            }
        }
        return true;
    }

    private boolean isOfObject(ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return object != null
                && ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                        .anyMatch(candidate -> candidate.getSimpleName().equals(method.getSimpleName())
                                && candidate.getParameters().size()
                                        == method.getParameters().size());
    }

    /** Whether a variable's value is looked at. */
    private final class Reads extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Element variable;
        private boolean found;

        private Reads(Element variable) {
            this.variable = variable;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
            found |= isVariable(name);
            return null;
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            return isVariable(assignment.getVariable())
                    ? scan(assignment.getExpression(), null)
                    : super.visitAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void unused) {
            return isVariable(assignment.getVariable())
                    ? scan(assignment.getExpression(), null)
                    : super.visitCompoundAssignment(assignment, null);
        }

        private boolean isVariable(Tree tree) {
            return tree instanceof IdentifierTree name
                    && name.getName().equals(variable.getSimpleName())
                    && variable.equals(trees.getElement(new TreePath(unit, name)));
        }
    }
}
