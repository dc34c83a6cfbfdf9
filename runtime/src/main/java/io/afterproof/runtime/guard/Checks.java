package io.afterproof.runtime.guard;

import io.afterproof.Verdict;
import org.jspecify.annotations.Nullable;

/** What a check returns, as a {@link Verdict}. */
public final class Checks {
    private static final Verdict DIFFERS = Verdict.differs(true, false);

    private Checks() {}

    /** {@code true} is confirmed, {@code false} differs. */
    public static Verdict verdict(boolean answer) {
        return answer ? Verdict.confirmed() : DIFFERS;
    }

    /** {@code true} is confirmed, {@code false} differs, null is unknown. */
    public static Verdict verdict(@Nullable Boolean answer) {
        return answer == null ? Verdict.unknown("the check returned null") : verdict(answer.booleanValue());
    }

    /** The verdict itself; null is unknown. */
    public static Verdict verdict(@Nullable Verdict answer) {
        return answer == null ? Verdict.unknown("the check returned null") : answer;
    }

    /** Whether something else is there than what was claimed, which is more than that a boolean check said no. */
    static boolean showsAnother(Verdict verdict) {
        return verdict.kind() == Verdict.Kind.DIFFERS && !verdict.equals(DIFFERS);
    }

    /** A verdict's reason, in words that end a sentence. */
    static String reason(Verdict verdict) {
        return verdict.equals(DIFFERS) ? "no" : verdict.reason();
    }

    /** What a gate returned. */
    static Verdict verdictOf(@Nullable Object result) {
        return result instanceof Boolean answer ? verdict(answer) : verdict((Verdict) result);
    }
}
