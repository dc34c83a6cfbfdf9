package io.afterproof.sample.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.afterproof.sample.shop.JournalRow;
import org.jspecify.annotations.Nullable;

/**
 * A line that a process of the agent tells the one that started it. One of its parts is there.
 *
 * @param step something happened
 * @param row the journal's row, as it is now
 * @param paid a refund was paid, and is not answered: now is the time to kill it
 * @param end the turn is over
 * @param failure the turn could not be played, and why
 */
record Told(
        @Nullable Step step,
        @Nullable JournalRow row,
        boolean paid,
        @Nullable TurnEnd end,
        @Nullable String failure) {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    static Told step(String what, String text) {
        return new Told(new Step(what, text), null, false, null, null);
    }

    static Told row(JournalRow row) {
        return new Told(null, row, false, null, null);
    }

    static Told refundPaid() {
        return new Told(null, null, true, null, null);
    }

    static Told end(TurnEnd end) {
        return new Told(null, null, false, end, null);
    }

    static Told failure(String why) {
        return new Told(null, null, false, null, why);
    }

    /** One line, in ASCII. */
    static String line(Object told) {
        try {
            return JSON.writeValueAsString(told);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the line says. */
    static <T> T read(String line, Class<T> type) {
        try {
            return JSON.readValue(line, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("this is no " + type.getSimpleName() + ": " + line, e);
        }
    }
}
