package io.afterproof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check found, with its reason: the change is there, it is not, it is another one, or the check could not tell.
 *
 * <p>A {@code boolean} check says the same in short: {@code true} is confirmed, {@code false} differs. Immutable and
 * thread-safe.
 */
public final class Verdict {
    /** The four answers of a check. */
    public enum Kind {
        /** What was claimed is so. */
        CONFIRMED,
        /** The change was not applied. */
        ABSENT,
        /** Something else was found than was expected. */
        DIFFERS,
        /** The check could not tell. */
        UNKNOWN
    }

    private static final Verdict CONFIRMED = new Verdict(Kind.CONFIRMED, "confirmed");

    private final Kind kind;
    private final String reason;

    private Verdict(Kind kind, String reason) {
        this.kind = kind;
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    /** What was claimed is so. */
    public static Verdict confirmed() {
        return CONFIRMED;
    }

    /**
     * The change was not applied.
     *
     * @param why what the check looked for and did not find
     */
    public static Verdict absent(String why) {
        return new Verdict(Kind.ABSENT, why);
    }

    /**
     * Something else was found than was expected. Both values become part of the reason, which people and models read;
     * record components that are {@link Sensitive} only hashed.
     *
     * @param expected what should be there
     * @param actual what is there
     */
    public static Verdict differs(@Nullable Object expected, @Nullable Object actual) {
        return new Verdict(Kind.DIFFERS, "expected " + Shown.of(expected) + ", found " + Shown.of(actual));
    }

    /**
     * The check could not tell.
     *
     * @param why what kept it from an answer
     */
    public static Verdict unknown(String why) {
        return new Verdict(Kind.UNKNOWN, why);
    }

    /** Whether {@link #kind()} is {@link Kind#CONFIRMED}. */
    public boolean isConfirmed() {
        return kind == Kind.CONFIRMED;
    }

    /** Which of the four answers this is. */
    public Kind kind() {
        return kind;
    }

    /** The reason, in words for the one who reads the message; never null. */
    public String reason() {
        return reason;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Verdict that && kind == that.kind && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
        return 31 * kind.hashCode() + reason.hashCode();
    }

    @Override
    public String toString() {
        return kind + " (" + reason + ")";
    }
}
