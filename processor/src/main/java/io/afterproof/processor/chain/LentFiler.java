package io.afterproof.processor.chain;

import java.util.Optional;
import javax.annotation.processing.Filer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the filer from the annotation processor to the plugin. javac gives plugins none, but it loads both with one
 * loader and runs both in the thread of the compilation, the plugin first.
 */
public final class LentFiler {
    private static final ThreadLocal<@Nullable Filer> OF_THIS_COMPILATION = new ThreadLocal<>();

    private LentFiler() {}

    /** Called by the processor when a compilation begins. */
    public static void lend(Filer filer) {
        OF_THIS_COMPILATION.set(filer);
    }

    /** The filer, if the processor takes part in this compilation; from now on it is gone from here. */
    static Optional<Filer> take() {
        Filer filer = OF_THIS_COMPILATION.get();
        OF_THIS_COMPILATION.remove();
        return Optional.ofNullable(filer);
    }
}
