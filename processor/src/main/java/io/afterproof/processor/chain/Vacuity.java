package io.afterproof.processor.chain;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Calls.Call;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads the body of a verifier for the ways in which it may verify nothing. */
final class Vacuity implements Judgement {
    private static final Set<String> BROAD =
            Set.of("java.lang.Exception", "java.lang.RuntimeException", "java.lang.Error", "java.lang.Throwable");

    private final Body body;
    private final Symbols symbols;
    private final ConstantVerdict constants;

    Vacuity(Body body, Symbols symbols) {
        this.body = body;
        this.symbols = symbols;
        this.constants = new ConstantVerdict(symbols, body.parts());
    }

    @Override
    public @Nullable Boolean constant() {
        Ends ends = new Ends();
        ends.scan(body.parts(), null);
        if (ends.throwsSomething || ends.returned.isEmpty()) {
            return null;
        }
        Boolean first = constants.of(ends.returned.get(0));
        return first != null && ends.returned.stream().allMatch(value -> first.equals(constants.of(value)))
                ? first
                : null;
    }

    @Override
    public boolean mentions(Collection<? extends VariableElement> variables) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void unused) {
                found[0] |= symbols.element(name) instanceof VariableElement variable && variables.contains(variable);
                return null;
            }
        }.scan(body.parts(), null);
        return found[0];
    }

    @Override
    public List<Site> swallowing() {
        return new SwallowingClauses(symbols, constants, this::isBroad)
                .in(body.parts()).stream().map(body::site).toList();
    }

    @Override
    public boolean handsOn(Call call) {
        Ends ends = new Ends();
        ends.scan(body.parts(), null);
        return ends.returned.stream().anyMatch(value -> withoutParentheses(value) == call.tree());
    }

    private static ExpressionTree withoutParentheses(ExpressionTree expression) {
        return expression instanceof ParenthesizedTree parenthesized
                ? withoutParentheses(parenthesized.getExpression())
                : expression;
    }

    private boolean isBroad(Tree type) {
        return BROAD.contains(nameOf(symbols.type(type)));
    }

    private static String nameOf(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    /** How code ends, that of lambdas and local classes left out, and what a {@code finally} that ends it takes back. */
    private static final class Ends extends OwnCodeScanner {
        private final List<ExpressionTree> returned = new ArrayList<>();
        private boolean throwsSomething;

        @Override
        public @Nullable Void visitReturn(ReturnTree end, @Nullable Void unused) {
            if (end.getExpression() != null) {
                returned.add(end.getExpression());
            }
            return super.visitReturn(end, null);
        }

        @Override
        public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
            boolean endsAtLast = attempt.getFinallyBlock() != null
                    && !Ways.of(attempt.getFinallyBlock()).on();
            return endsAtLast ? scan(attempt.getFinallyBlock(), null) : super.visitTry(attempt, null);
        }

        @Override
        public @Nullable Void visitThrow(ThrowTree end, @Nullable Void unused) {
            throwsSomething = true;
            return super.visitThrow(end, null);
        }
    }
}
