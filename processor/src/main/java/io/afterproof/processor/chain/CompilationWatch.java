package io.afterproof.processor.chain;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Liaison;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the moment of the analysis: when javac starts to analyse the first class, before any class file is written.
 * Asking for symbols then makes it attribute all classes. Should that leave something unattributed, the analysis is made
 * up for when javac has analysed the last class.
 */
final class CompilationWatch implements TaskListener {
    private enum Phase {
        WAITING,
        RETRYING,
        OVER
    }

    private final JavacTask task;
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final Map<URI, Integer> places = new HashMap<>();
    private final LentFiler lent = LentFiler.expect();
    private final PluginReport report;
    private @Nullable Liaison processors;
    private Phase phase = Phase.WAITING;
    private boolean awaitsProcessors;
    private boolean released;
    private int classesLeft;

    CompilationWatch(JavacTask task, String... arguments) {
        this.task = task;
        this.report = new PluginReport(task, arguments);
    }

    @Override
    public void started(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING) {
            awaitsProcessors = true;
            if (processors == null && !isCommand()) {
                processors = Liaison.listen(offer -> {
                    lent.take(offer);
                    report.take(offer);
                });
            }
        }
        if (event.getKind() == TaskEvent.Kind.ANNOTATION_PROCESSING_ROUND) {
            awaitsProcessors = false;
        }
        if (event.getKind() == TaskEvent.Kind.ANALYZE && phase == Phase.WAITING) {
            phase = Phase.OVER;
            safely(() -> report.begin(units));
            if (awaitsProcessors) {
                return; // javac runs no processors behind errors of its own
            }
            safely(() -> {
                Analysis created = new Analysis(task, lent.filer().orElse(null), report.ledger());
                if (created.isNeeded() && !created.run(units)) {
                    phase = Phase.RETRYING;
                    classesLeft =
                            units.stream().mapToInt(CompilationWatch::classes).sum();
                }
            });
            releaseTrees();
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            lent.forget();
            if (processors != null) {
                processors.close();
            }
            safely(() -> report.write(units));
        }
        if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null && !released) {
            CompilationUnitTree unit = event.getCompilationUnit();
            Integer place = places.putIfAbsent(unit.getSourceFile().toUri(), units.size());
            if (place == null) {
                units.add(unit);
            } else {
                units.set(place, unit); // each round of annotation processing parses the files again
            }
        }
        if (event.getKind() == TaskEvent.Kind.ANALYZE && phase == Phase.RETRYING && isTopLevel(event)) {
            classesLeft--;
            if (classesLeft == 0) {
                phase = Phase.OVER;
                safely(() -> new Analysis(task, lent.filer().orElse(null), report.ledger()).run(units));
                releaseTrees();
            }
        }
    }

    /** javac drops the trees of a class when it has written it; one file is enough to tell what is left to tell. */
    private void releaseTrees() {
        if (phase == Phase.OVER) {
            released = true;
            if (units.size() > 1) {
                units.subList(1, units.size()).clear();
            }
        }
    }

    /** Started as {@code javac}, which loads processors itself, and may have no logging. */
    private static boolean isCommand() {
        return "jdk.compiler".equals(System.getProperty("jdk.module.main"));
    }

    private static boolean isTopLevel(TaskEvent event) {
        return event.getTypeElement() != null && event.getTypeElement().getEnclosingElement() instanceof PackageElement;
    }

    private static int classes(CompilationUnitTree unit) {
        return (int)
                unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).count();
    }

    /** What is thrown in a listener would crash javac. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (StackOverflowError tooDeep) {
            phase = Phase.OVER; // javac goes as deep for the same expression, and says so if its stack is too small
        } catch (Throwable failure) {
            phase = Phase.OVER;
            StackTraceElement[] frames = failure.getStackTrace();
            String where = frames.length == 0 ? "" : " at " + frames[0];
            report.tell(
                    Diagnostic.INTERNAL,
                    Diagnostic.INTERNAL.text(version(), "the method bodies of this compilation", failure + where),
                    units);
        }
    }

    private static String version() {
        String version = CompilationWatch.class.getPackage().getImplementationVersion();
        return version == null ? "(development)" : version;
    }
}
