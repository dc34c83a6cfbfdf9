package io.afterproof.test;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What was read, before the last change and after it. Thread-safe. */
final class Reads {
    private final AtomicLong changes = new AtomicLong();
    private final Map<SameCall, Answers> answers = new ConcurrentHashMap<>();

    /** An answer, as it was given. */
    record Answer(@Nullable Object value) {}

    /**
     * @param newest the last answer
     * @param change after how many changes it was given
     * @param older the last answer before that many changes, if there was one
     */
    private record Answers(
            Answer newest, long change, @Nullable Answers older) {
        Answers next(Answer answer, long now) {
            return new Answers(answer, now, now == change ? older : new Answers(newest, change, null));
        }
    }

    /** Something is about to be changed. */
    void changing() {
        changes.incrementAndGet();
    }

    void remember(SameCall read, @Nullable Object answer) {
        Answer copy = new Answer(answer);
        long now = changes.get();
        answers.merge(read, new Answers(copy, now, null), (before, first) -> before.next(copy, now));
    }

    /** The answer of an equal read before the last change; null if there was no such read. */
    @Nullable
    Answer before(SameCall read) {
        Answers found = answers.get(read);
        long now = changes.get();
        while (found != null && found.change() >= now) {
            found = found.older();
        }
        return found == null ? null : found.newest();
    }
}
