package io.afterproof.processor.chain;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Other programs made of one: statements are deleted, doubled, swapped, wrapped and put elsewhere, by a seed. */
final class Mutation {
    private static final String SOMETIMES = "Math.random() < 0.5";
    private static final List<String> WRAPS = List.of(
            "{ %s }",
            "if (" + SOMETIMES + ") { %s }",
            "if (" + SOMETIMES + ") { } else { %s }",
            "for (int m$ = 0; m$ < 2; m$++) { %s }",
            "for (;;) { %s if (" + SOMETIMES + ") break; }",
            "for (;;) { %s }",
            "while (" + SOMETIMES + ") { %s }",
            "m$: do { %s if (" + SOMETIMES + ") continue m$; } while (" + SOMETIMES + ");",
            "m$: { if (" + SOMETIMES + ") break m$; %s }",
            "for (String m$ : new String[0]) { %s }",
            "switch (\"\".length()) { case 0: %s default: }",
            "switch (\"\".length()) { case 0 -> { %s } case 1 -> { } default -> { } }",
            "int m$ = switch (\"\".length()) { case 0 -> { %s yield 1; } default -> 2; };",
            "try { %s } finally { \"\".length(); }",
            "try { \"\".length(); } finally { %s }",
            "try { %s } catch (RuntimeException m$) { }",
            "try { throw new IllegalStateException(); } catch (RuntimeException m$) { %s }",
            "try (java.io.StringReader m$ = new java.io.StringReader(\"\")) { %s }",
            "synchronized (\"\") { %s }",
            "Runnable m$ = () -> { %s };",
            "java.util.List.of(1).forEach(m$ -> { %s });",
            "java.util.Optional.of(1).ifPresent(m$ -> { %s });",
            "new Object() { void m$() { %s } }.m$();",
            "class M$ { M$() { %s } } new M$();");
    private static final List<String> JUMPS = List.of(
            "if (" + SOMETIMES + ") break;",
            "if (" + SOMETIMES + ") continue;",
            "if (" + SOMETIMES + ") return;",
            "return;",
            "throw new IllegalStateException();",
            "assert " + SOMETIMES + ";",
            ";");

    private final Random random;
    private int names;

    Mutation(Random random) {
        this.random = random;
    }

    /** The text after some changes; each leaves it well-formed, but not always right. */
    String of(String text) {
        String changed = text;
        for (int left = 1 + random.nextInt(4); left > 0; left--) {
            changed = once(changed);
        }
        return changed;
    }

    private String once(String text) {
        List<List<Range>> blocks = new Statements(text).blocks();
        if (blocks.isEmpty()) {
            return text;
        }
        List<Range> block = any(blocks);
        int first = random.nextInt(block.size());
        int last = first + random.nextInt(block.size() - first);
        Range range = new Range(block.get(first).start(), block.get(last).end());
        String taken = range.in(text);
        return switch (random.nextInt(8)) {
            case 0 -> range.replace(text, "");
            case 1 -> range.replace(text, taken + " " + taken);
            case 2 -> range.replace(text, any(any(blocks)).in(text) + " " + taken);
            case 3 -> range.replace(text, any(JUMPS) + " " + taken);
            case 4 -> swapped(text, block.get(first), block.get(last));
            default -> range.replace(text, wrapped(taken));
        };
    }

    private String wrapped(String statements) {
        names++;
        return any(WRAPS)
                .replace("m$", "m" + names + "x")
                .replace("M$", "M" + names + "x")
                .replace("%s", statements);
    }

    private static String swapped(String text, Range one, Range other) {
        return one == other ? text : one.replace(other.replace(text, one.in(text)), other.in(text));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private record Range(int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }

        String replace(String text, String by) {
            return text.substring(0, start) + by + text.substring(end);
        }
    }

    /** Where the statements of a text stand, block by block. */
    private static final class Statements {
        private final List<List<Range>> blocks = new ArrayList<>();

        Statements(String text) {
            JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                    .getTask(null, null, ignored -> {}, List.of("-proc:none"), null, List.of(source(text)));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            try {
                for (CompilationUnitTree unit : task.parse()) {
                    scan(unit, positions);
                }
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }

        List<List<Range>> blocks() {
            return blocks;
        }

        private void scan(CompilationUnitTree unit, SourcePositions positions) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitBlock(BlockTree block, Void unused) {
                    add(block.getStatements());
                    return super.visitBlock(block, null);
                }

                @Override
                public Void visitCase(CaseTree rule, Void unused) {
                    if (rule.getStatements() != null) {
                        add(rule.getStatements());
                    }
                    return super.visitCase(rule, null);
                }

                private void add(List<? extends StatementTree> statements) {
                    List<Range> ranges = statements.stream()
                            .map(statement -> new Range((int) positions.getStartPosition(unit, statement), (int)
                                    positions.getEndPosition(unit, statement)))
                            .filter(range -> range.start() >= 0 && range.end() > range.start())
                            .toList();
                    if (!ranges.isEmpty()) {
                        blocks.add(ranges);
                    }
                }
            }.scan(unit, null);
        }

        private static JavaFileObject source(String text) {
            return new SimpleJavaFileObject(URI.create("string:///Mutant.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }
}
