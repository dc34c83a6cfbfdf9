package io.afterproof.processor.chain;

import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the filer from the annotation processor to the plugin. javac gives plugins none, but it loads both with one
 * loader and runs both in the thread of the compilation, the plugin first. Where they are loaded apart, the filer goes
 * by the {@link io.afterproof.processor.report.Liaison}.
 */
public final class LentFiler {
    private static final ThreadLocal<@Nullable LentFiler> EXPECTED = new ThreadLocal<>();

    private static final String FILER = "filer";

    private @Nullable Filer filer;

    private LentFiler() {}

    /** Called by the plugin when a compilation begins. */
    static LentFiler expect() {
        LentFiler expected = new LentFiler();
        EXPECTED.set(expected);
        return expected;
    }

    /**
     * Called by the processor.
     *
     * @param offer where the filer is offered to a plugin that was loaded apart
     * @return whether a plugin has it
     */
    public static boolean lend(Filer filer, Map<String, Object> offer) {
        LentFiler expected = EXPECTED.get();
        if (expected != null) {
            expected.filer = filer;
        }
        offer.put(FILER, filer);
        return expected != null;
    }

    /** Called by the plugin, with what a processor offers that was loaded apart. */
    void take(Map<String, Object> offer) {
        if (offer.get(FILER) instanceof Filer offered) {
            filer = offered;
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
