package io.afterproof.processor.chain;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.model.CalledTool;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What a clause that catches the failure of a tool knows of its effect. */
public final class CaughtFailure {
    private static final String RUNTIME = "io.afterproof.runtime.";

    /** With these the tool did not run; nor does a tool wait to be interrupted. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "java.lang.InterruptedException",
            RUNTIME + "ApprovalRequired",
            RUNTIME + "BlastRadius",
            RUNTIME + "CallInProgress",
            RUNTIME + "ChainStopped",
            RUNTIME + "GateRequired",
            RUNTIME + "InvalidArgument",
            RUNTIME + "KeyReused",
            RUNTIME + "Overloaded",
            RUNTIME + "ReadRequired",
            RUNTIME + "RequirementFailed");

    private static final Set<String> ANSWERS = Set.of("advice", "effect");

    private final CatchTree clause;
    private final Symbols symbols;

    CaughtFailure(CatchTree clause, Symbols symbols) {
        this.clause = clause;
        this.symbols = symbols;
    }

    /** Whether each of the exceptions says that nothing happened. */
    boolean provesNoEffect(CalledTool tool) {
        Tree type = clause.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().allMatch(each -> isWithoutEffect(symbols.type(each), tool.noEffectOn()));
    }

    /** Whether an exception of this type says that nothing happened. */
    public static boolean isWithoutEffect(@Nullable TypeMirror type, Set<String> noEffectOn) {
        if (!(type instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement element)) {
            return false;
        }
        String name = element.getQualifiedName().toString();
        return WITHOUT_EFFECT.contains(name)
                || noEffectOn.contains(name)
                || isWithoutEffect(element.getSuperclass(), noEffectOn);
    }

    /** Whether it asks the guard's exception what happened, or what to do. */
    boolean asksTheGuard() {
        boolean[] asks = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
                asks[0] |= symbols.element(call) instanceof ExecutableElement method && isAnswer(method);
                return super.visitMethodInvocation(call, null);
            }
        }.scan(clause.getBlock(), null);
        return asks[0];
    }

    /** Whether the method says, of the guard's exception, what happened or what to do. */
    public static boolean isAnswer(ExecutableElement method) {
        return ANSWERS.contains(method.getSimpleName().toString())
                && Hierarchy.ownerOf(method).getQualifiedName().toString().startsWith(RUNTIME);
    }
}
