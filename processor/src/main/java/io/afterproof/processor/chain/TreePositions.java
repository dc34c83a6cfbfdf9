package io.afterproof.processor.chain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Place;
import io.afterproof.processor.report.Positions;
import io.afterproof.processor.report.Spot;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where declarations and annotations stand in the sources of this compilation, as javac's trees tell it. */
final class TreePositions implements Positions {
    private final Trees trees;

    TreePositions(Trees trees) {
        this.trees = trees;
    }

    @Override
    public Optional<Spot> of(Place place) {
        TreePath path = path(
                place.element(), place.annotation().orElse(null), place.value().orElse(null));
        if (path == null) {
            return Optional.empty();
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        return Optional.of(new Spots(new SourceUnit(unit, trees.getSourcePositions())).of(path.getLeaf()));
    }

    private @Nullable TreePath path(
            Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
        TreePath path = value == null ? null : trees.getPath(element, annotation, value);
        if (path == null && annotation != null) {
            path = trees.getPath(element, annotation);
        }
        return path == null ? trees.getPath(element) : path;
    }
}
