package io.afterproof.processor;

import io.afterproof.processor.chain.LentFiler;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Reporter;
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
            LentFiler.lend(environment.getFiler());
            seesBodies = environment.getElementUtils().getClass().getName().startsWith("com.sun.tools.javac.");
            Options options = Options.read(environment.getOptions(), environment.getElementUtils());
            options.faults().forEach(fault -> environment.getMessager().printMessage(Kind.ERROR, fault));
            Reporter reporter = new Reporter(
                    environment.getMessager(), new Acceptances(environment.getElementUtils()), options.warnings());
            round = new Round(environment, reporter, options.component());
        } catch (Throwable defect) {
            report(environment, defect, "its options");
        }
    }

    // Only our annotations are asked for, and the one on our guards: those that nobody claims are warnings under
    // -Xlint:all, which would break the build of whoever compiles with -Werror.
    @Override
    @SuppressWarnings("DoNotClaimAnnotations")
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        if (!seesBodies && !annotations.isEmpty()) {
            seesBodies = true; // once is enough
            processingEnv
                    .getMessager()
                    .printMessage(
                            Kind.NOTE,
                            Diagnostic.PARTIAL.message(
                                    "this compiler, which is not javac, does not show them",
                                    "Let the build that counts run javac; what no compiler saw is guarded at run time."));
        }
        if (round != null) {
            try {
                round.run(annotations, environment);
            } catch (Throwable defect) {
                report(processingEnv, defect, "this round of annotation processing");
            }
        }
        return true;
    }

    /** Tells of a defect of ours. */
    static void report(ProcessingEnvironment environment, Throwable defect, Object subject) {
        String message = Diagnostic.INTERNAL.message(version(), subject, describe(defect));
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
