package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import io.afterproof.processor.report.Region;
import io.afterproof.processor.report.Spot;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in one source file as reports tell them. A region is the word that is pointed at: the name of what is declared
 * or called, the annotation, the keyword. Where a tree ends javac knows only under some of its options, and a report
 * must not depend on how the compiler was started.
 */
final class Spots {
    private static final Pattern WORD =
            Pattern.compile("\\G(?:\"(?:\\\\.|[^\"\\\\\\n])*\"|@?[\\w$]+(?:[ \\t]*(?:\\.|::)[ \\t]*[\\w$]+)*|.)");

    private final SourceUnit unit;

    Spots(SourceUnit unit) {
        this.unit = unit;
    }

    Spot of(Tree tree) {
        return new Spot(unit.source(), Spot.relative(unit.tree().getSourceFile().toUri()), region(tree));
    }

    private Optional<Region> region(Tree tree) {
        LineMap lines = unit.tree().getLineMap();
        int start = (int) start(tree);
        CharSequence text = unit.text();
        if (start < 0 || lines == null) {
            return Optional.empty();
        }
        int line = (int) lines.getLineNumber(start);
        int column = (int) (start - lines.getStartPosition(line)) + 1;
        Matcher word = WORD.matcher(text);
        return Optional.of(
                start < text.length() && word.find(start)
                        ? new Region(line, column, column + word.end() - start)
                        : Region.line(line));
    }

    private long start(Tree tree) {
        long start = unit.position(tree);
        if (tree instanceof ClassTree type) {
            return named("(?:class|interface|enum|record)\\s+(" + name(type.getSimpleName()) + ")\\b", start);
        }
        if (tree instanceof MethodTree method) {
            String name = method.getName().contentEquals("<init>") ? "[\\w$]+" : name(method.getName());
            return named("\\b(" + name + ")\\s*[({]", start);
        }
        return tree instanceof VariableTree variable
                ? named("\\b(" + name(variable.getName()) + ")\\b", afterModifiers(variable, start))
                : start;
    }

    private long afterModifiers(VariableTree variable, long start) {
        long type = variable.getType() == null ? -1 : unit.start(variable.getType());
        return Math.max(start, type);
    }

    private long named(String pattern, long from) {
        Matcher name = Pattern.compile(pattern).matcher(unit.text());
        return from >= 0 && from <= unit.text().length() && name.find((int) from) ? name.start(1) : from;
    }

    private static String name(CharSequence name) {
        return Pattern.quote(name.toString());
    }
}
