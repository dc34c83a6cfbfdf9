package io.afterproof.processor;

import io.afterproof.processor.chain.LentFiler;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.report.Liaison;
import io.afterproof.processor.report.Reporter;
import io.afterproof.processor.sarif.SarifReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Checks the tool interfaces of a compilation and generates a guard for each: {@code OrderTools} gets
 * {@code GuardedOrderTools} in its package, and a manifest.
 *
 * <p>It looks at annotations by name and claims only its own, and each file it writes has one originating element, so that build
 * tools can run it incrementally. Whatever goes wrong in it becomes an error message, never an exception.
 */
public final class AfterproofProcessor extends AbstractProcessor {
    private @Nullable Round round;
    private SarifReport report = SarifReport.join(new HashMap<>());
    private boolean seesBodies;

    /** For the service loader. */
    public AfterproofProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.afterproof.*", "javax.annotation.processing.Generated");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Options.NAMES;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        try {
            seesBodies = environment.getElementUtils().getClass().getName().startsWith("com.sun.tools.javac.");
            Map<String, Object> offer = new HashMap<>();
            report = SarifReport.join(offer);
            if (!LentFiler.lend(environment.getFiler(), offer) && seesBodies) {
                Liaison.call(offer);
            }
            Options options = Options.read(environment.getOptions(), environment.getElementUtils());
            options.sarif()
                    .flatMap(report::writeTo)
                    .ifPresent(fault -> tell(environment, Kind.ERROR, Diagnostic.REPORT_UNWRITABLE, fault));
            options.faults().forEach(fault -> tell(environment, Kind.ERROR, Diagnostic.NOT_YET_SUPPORTED, fault));
            Reporter reporter = new Reporter(
                    environment.getMessager(),
                    new Acceptances(environment.getElementUtils()),
                    options.warnings(),
                    report.ledger(),
                    report::positionOf);
            round = new Round(environment, reporter, report.ledger(), options);
        } catch (Throwable defect) {
            report(environment, report.ledger(), defect, "its options");
        }
    }

    // Only our annotations are asked for, and the one on our guards: those that nobody claims are warnings under
    // -Xlint:all, which would break the build of whoever compiles with -Werror.
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (!seesBodies && !annotations.isEmpty()) {
            seesBodies = true; // once is enough
            tell(
                    processingEnv,
                    Kind.NOTE,
                    Diagnostic.PARTIAL,
                    Diagnostic.PARTIAL.text(
                            "this compiler, which is not javac, does not show them",
                            "Let the build that counts run javac; what no compiler saw is guarded at run time."));
        }
        if (round != null) {
            try {
                round.run(annotations, environment);
            } catch (Throwable defect) {
                report(processingEnv, report.ledger(), defect, "this round of annotation processing");
            }
        }
        if (environment.processingOver() && !report.isShared()) {
            report.write().forEach(fault -> tell(processingEnv, Kind.ERROR, Diagnostic.REPORT_UNWRITABLE, fault));
        }
        return true;
    }

    /** Tells something about the compilation as a whole. */
    private void tell(ProcessingEnvironment environment, Kind kind, Diagnostic diagnostic, String text) {
        environment.getMessager().printMessage(kind, diagnostic.whole(text));
        report.ledger().add(Entry.general(diagnostic, text));
    }

    /** Tells of a defect of ours. */
    static void report(ProcessingEnvironment environment, Ledger ledger, Throwable defect, Object subject) {
        String text = Diagnostic.INTERNAL.text(version(), subject, describe(defect));
        String message = Diagnostic.INTERNAL.whole(text);
        ledger.add(Entry.general(Diagnostic.INTERNAL, text));
        if (subject instanceof TypeElement type) {
            environment.getMessager().printMessage(Kind.ERROR, message, type);
        } else {
            environment.getMessager().printMessage(Kind.ERROR, message);
        }
    }

    private static String version() {
        return Optional.ofNullable(AfterproofProcessor.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }

    private static String describe(Throwable defect) {
        StackTraceElement[] trace = defect.getStackTrace();
        return defect + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}
