package io.afterproof.processor.chain;

import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.chain.Calls.Call;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Code that is read from a source file. */
final class Body extends Code {
    /** What the compiler knows of the sources. */
    record Symbolic(Trees trees, Elements elements) {}

    private final SourceUnit unit;
    private final List<Tree> parts;
    private final Symbolic compiler;

    /** @param element the method or constructor; the class for static initialisers */
    Body(SourceUnit unit, Element element, List<Tree> parts, Calls calls, Symbolic compiler) {
        super(element, calls);
        this.unit = unit;
        this.parts = List.copyOf(parts);
        this.compiler = compiler;
    }

    SourceUnit unit() {
        return unit;
    }

    /** What is run, in this order. */
    List<Tree> parts() {
        return parts;
    }

    Site site(Tree tree) {
        return new TreeSite(unit, tree);
    }

    @Override
    public Site declaration() {
        return site(compiler.trees().getTree(element()));
    }

    @Override
    public Summary walk(Tally tally, State entry) {
        return new FlowWalk(this, tally).walk(entry);
    }

    @Override
    public boolean usesVerdict(Call call) {
        return new VerdictUse(compiler.trees(), compiler.elements(), this).isUsed(call.tree());
    }

    @Override
    public Judgement judgement() {
        return new Vacuity(this, new Symbols(compiler.trees(), new TreePath(unit.tree())));
    }

    /** The functions in it that do not run where they are written. */
    Functions<Tree> functions() {
        return calls().functions();
    }

    /** How many rounds the loop makes, if that is plain. */
    @Nullable
    Long timesOf(ForLoopTree loop) {
        return calls().rounds().get(loop);
    }
}
