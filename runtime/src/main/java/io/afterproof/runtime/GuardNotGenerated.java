package io.afterproof.runtime;

import org.jspecify.annotations.Nullable;

/** The guard of a tool interface was not generated, so its tools are not handed out. */
public final class GuardNotGenerated extends GuardException {
    private static final long serialVersionUID = 1L;

    /**
     * @param tools the tool interface
     * @param message what to do
     * @param cause why the guard could not be loaded, or null
     */
    public GuardNotGenerated(Class<?> tools, String message, @Nullable Throwable cause) {
        super(tools.getSimpleName(), Effect.NONE, Advice.DO_NOT_RETRY, message, cause);
    }
}
