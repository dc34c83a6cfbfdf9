package io.afterproof.jdbc.cli;

/** Why the command did not do what it was asked, for the one who asked. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    Problem(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
