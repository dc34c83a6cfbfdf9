package io.afterproof.test;

import org.jspecify.annotations.Nullable;

/**
 * One way in which something else than an argument may be written.
 *
 * @param what in words, such as {@code cents 499 instead of 500}
 * @param partial whether what is written is a part of what was asked
 * @param from what was asked, as small as it can be told: one number in a list of records
 * @param to what is written in its place
 * @param whole the argument with it
 */
record Change(
        String what, boolean partial, Object from, @Nullable Object to, Object whole) {
    static Change of(String place, boolean partial, Object from, Object to) {
        return new Change(place + " " + Text.value(to) + " instead of " + Text.value(from), partial, from, to, to);
    }

    Change within(Object outer) {
        return new Change(what, partial, from, to, outer);
    }
}
