package io.afterproof.processor.chain;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Whether a call in a loop is the same in each round: the same object and the same arguments. */
public final class Repetition {
    private static final Set<String> NEW_KEYS = Set.of("java.util.UUID", "java.time.Instant", "java.lang.System");

    private final Symbols symbols;
    private final Set<Element> changing = new HashSet<>();
    private final Map<Element, ExpressionTree> inside = new HashMap<>();

    Repetition(Symbols symbols, Tree loop) {
        this.symbols = symbols;
        new Changes().scan(loop, null);
    }

    boolean isSame(Tree call) {
        if (call instanceof MemberReferenceTree reference) {
            return new Same().of(reference.getQualifierExpression());
        }
        return !(call instanceof MethodInvocationTree invocation)
                || (!(invocation.getMethodSelect() instanceof MemberSelectTree select)
                                || new Same().of(select.getExpression()))
                        && invocation.getArguments().stream().allMatch(argument -> new Same().of(argument));
    }

    /** Accessors of what is the same are the same, and so are new keys: they do not make it another thing. */
    public static boolean isAccessor(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        String owner = Hierarchy.ownerOf(method).getQualifiedName().toString();
        return NEW_KEYS.contains(owner)
                || owner.equals("java.lang.String")
                || (isStatic ? name.equals("of") || name.equals("valueOf") : isGetter(method, name));
    }

    private static boolean isGetter(ExecutableElement method, String name) {
        return method.getParameters().isEmpty()
                && (name.startsWith("get")
                        || name.startsWith("is")
                        || name.equals("toString")
                        || Hierarchy.ownerOf(method).getKind() == ElementKind.RECORD);
    }

    /** What is set in the loop. */
    private final class Changes extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
            Element element = symbols.element(variable);
            if (element != null && variable.getInitializer() != null) {
                inside.put(element, variable.getInitializer());
            } else if (element != null) {
                changing.add(element);
            }
            return super.visitVariable(variable, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void unused) {
            change(assignment.getVariable());
            return super.visitAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree assignment, @Nullable Void unused) {
            change(assignment.getVariable());
            return super.visitCompoundAssignment(assignment, null);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree unary, @Nullable Void unused) {
            if (unary.getKind().name().endsWith("CREMENT")) {
                change(unary.getExpression());
            }
            return super.visitUnary(unary, null);
        }

        private void change(Tree variable) {
            Element element = symbols.element(variable);
            if (element != null) {
                changing.add(element);
            }
        }
    }

    private final class Same extends TreeScanner<@Nullable Void, @Nullable Void> {
        private boolean same = true;

        private boolean of(Tree expression) {
            scan(expression, null);
            return same;
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
            Element element = symbols.element(name);
            same &= element == null || !changing.contains(element);
            ExpressionTree value = element == null || !same ? null : inside.get(element);
            return value == null ? null : scan(value, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree select, @Nullable Void unused) {
            Element element = symbols.element(select);
            same &= element == null || !changing.contains(element);
            return super.visitMemberSelect(select, null);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
            same &= symbols.element(call) instanceof ExecutableElement method && isAccessor(method);
            return super.visitMethodInvocation(call, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void unused) {
            creation.getArguments().forEach(argument -> scan(argument, null));
            return null;
        }
    }
}
