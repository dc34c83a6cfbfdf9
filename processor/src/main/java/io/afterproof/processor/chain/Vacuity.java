package io.afterproof.processor.chain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
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
    public boolean isConstant() {
        Ends ends = new Ends();
        ends.scan(body.parts(), null);
        if (ends.throwsSomething || ends.returned.isEmpty()) {
            return false;
        }
        Boolean first = constants.of(ends.returned.get(0));
        return first != null && ends.returned.stream().allMatch(value -> first.equals(constants.of(value)));
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
        List<Site> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            private List<? extends StatementTree> following = body.parts().stream()
                    .filter(StatementTree.class::isInstance)
                    .map(StatementTree.class::cast)
                    .toList();

            @Override
            public @Nullable Void visitBlock(BlockTree block, @Nullable Void unused) {
                List<? extends StatementTree> around = following;
                following = block.getStatements();
                super.visitBlock(block, null);
                following = around;
                return null;
            }

            @Override
            public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
                int next = following.indexOf(attempt) + 1;
                List<? extends StatementTree> rest = next == 0 ? List.of() : following.subList(next, following.size());
                for (CatchTree clause : attempt.getCatches()) {
                    if (isBroad(clause)
                            && new CaughtException(symbols, constants, Vacuity.this::isBroad)
                                    .isConfirmed(clause, rest)) {
                        found.add(body.site(clause));
                    }
                }
                return super.visitTry(attempt, null);
            }
        }.scan(body.parts(), null);
        return found;
    }

    private boolean isBroad(CatchTree clause) {
        Tree type = clause.getParameter().getType();
        List<? extends Tree> types = type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        return types.stream().anyMatch(this::isBroad);
    }

    private boolean isBroad(Tree type) {
        return BROAD.contains(nameOf(symbols.type(type)));
    }

    private static String nameOf(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element
                ? element.getQualifiedName().toString()
                : "";
    }

    /** How code ends, that of lambdas and local classes left out. */
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
        public @Nullable Void visitThrow(ThrowTree end, @Nullable Void unused) {
            throwsSomething = true;
            return super.visitThrow(end, null);
        }
    }
}
