package io.afterproof.processor.chain;

import java.util.Optional;
import javax.annotation.processing.Filer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the filer from the annotation processor to the plugin. javac gives plugins none, but it loads both with one
 * loader and runs both in the thread of the compilation, the plugin first.
 */
public final class LentFiler {
    private static final ThreadLocal<@Nullable LentFiler> EXPECTED = new ThreadLocal<>();

    private @Nullable Filer filer;

    private LentFiler() {}

    /** Called by the plugin when a compilation begins. */
    static LentFiler expect() {
        LentFiler expected = new LentFiler();
        EXPECTED.set(expected);
        return expected;
    }

    /** Called by the processor. */
    public static void lend(Filer filer) {
        LentFiler expected = EXPECTED.get();
        if (expected != null) {
            expected.filer = filer;
        }
    }

    /** The filer, if the processor takes part in this compilation. */
    Optional<Filer> filer() {
        return Optional.ofNullable(filer);
    }

    /** Called by the plugin when the compilation is over. */
    void forget() {
        filer = null;
        if (EXPECTED.get() == this) {
            EXPECTED.remove();
        }
    }
}
