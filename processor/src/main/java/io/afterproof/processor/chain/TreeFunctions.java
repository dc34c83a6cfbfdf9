package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import io.afterproof.processor.chain.Functions.Handed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The functions in a body that is read from source, as a loop of the library calls them. */
record TreeFunctions(Body body, Consumer<Handed<Tree>> caller) implements ElementLoop.Host<Tree> {
    @Override
    public Site site(Tree call) {
        return body.site(call);
    }

    @Override
    public void callOneOf(Handed<Tree> functions) {
        caller.accept(functions);
    }

    @Override
    public ElementLoop.Work work(Handed<Tree> functions) {
        Effects effects = new Effects();
        effects.scan(functions);
        return effects.work;
    }

    private final class Effects extends TreeScanner<@Nullable Void, @Nullable Void> {
        private ElementLoop.Work work = ElementLoop.Work.NOTHING;

        private void scan(Handed<Tree> handed) {
            handed.any().forEach(each -> scan(each, null));
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
            if (tree == null || work == ElementLoop.Work.CALLS) {
                return null;
            }
            ElementLoop.Work own = body.work(body.site(tree));
            work = own == ElementLoop.Work.NOTHING ? work : own;
            Handed<Tree> kept = body.functions().usedAt(tree);
            if (kept != null) {
                scan(kept);
            }
            return super.scan(tree, null);
        }
    }
}
