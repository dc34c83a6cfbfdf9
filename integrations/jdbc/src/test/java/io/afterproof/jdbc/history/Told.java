package io.afterproof.jdbc.history;

import java.util.List;

/** What a client of one key is told, and what is found at the far end. */
public sealed interface Told {
    /** The change was made, with this result. */
    record Made(String result) implements Told {}

    /** An earlier call has made it, with this result. */
    record Replayed(String result) implements Told {}

    /** It was made, and its result is lost. */
    record ResultLost() implements Told {}

    /** It was not made: proved. */
    record Failed() implements Told {}

    /** The effects that there are, by their results. */
    record Found(List<String> results) implements Told {
        public Found {
            results = List.copyOf(results);
        }
    }
}
