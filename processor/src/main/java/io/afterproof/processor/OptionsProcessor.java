package io.afterproof.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Knows the options of {@link AfterproofProcessor} where that is not asked, because a module has no annotation of ours: javac
 * warns of options that no processor recognized, which would break a module that is compiled with {@code -Werror} and the
 * options of its parent. Claims and writes nothing.
 */
public final class OptionsProcessor extends AbstractProcessor {
    /** For the service loader. */
    public OptionsProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
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
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        return false;
    }
}
