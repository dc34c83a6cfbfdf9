package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.acceptance.schema.BookingTools.Booking;
import io.afterproof.json.ToolJson;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Raw JSON of a model: refused before it is bound, in words that the model can mend it by. */
final class ToolJsonTest {
    private static final String GUEST = "{\"name\":\"Ann\",\"age\":30,\"pin\":\"1\"}";

    private final BookedRooms rooms = new BookedRooms();
    private final ToolJson tools = ToolJson.of(
            BookingTools.class,
            Afterproof.guard(BookingTools.class, rooms, Guards.builder().build()));

    @Test
    void wellFormedArgumentsAreBoundAndTheGuardIsCalled() {
        Object booked = tools.call("book", "{\"id\":\"B-1\",\"guests\":[" + GUEST + "]}");

        assertThat(booked)
                .isInstanceOfSatisfying(
                        Booking.class, booking -> assertThat(booking.id()).isEqualTo("B-1"));
        assertThat(rooms.calls).containsExactly("book");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the arguments must be an object, and there was nothing",
                "{} | id is missing, and must be a text; guests is missing, and must be a list",
                "{\"ID\":\"B-1\",\"guests\":[]} | id is missing, and must be a text; ID is not known; did you mean id?",
                "{\"id\":7,\"guests\":[]} | id must be a text, was 7; write \"7\"",
                "{\"id\":null,\"guests\":[]} | id must be a text, was null",
                "{\"id\":\"123456789\",\"guests\":[]} | id must have at most 8 characters, has 9",
                "{\"id\":\"B-1\",\"guests\":{}} | guests must be a list, was an object; put it into [ ]",
                "{\"id\":\"B-1\",\"guests\":[{\"name\":\"Ann\",\"age\":\"30\"}]} | guests[0].age must be a whole number, was the text \"30\"; write 30 without quotation marks",
                "{\"id\":\"B-1\",\"guests\":[{\"name\":\"Ann\",\"age\":1.5}]} | guests[0].age must be a whole number, was 1.5",
                "{\"id\":\"B-1\",\"guests\":[{\"name\":\"Ann\",\"age\":99999999999}]} | guests[0].age must be ≤ 150, was 99999999999",
                "{\"id\":\"B-1\",\"guests\":[{\"nam\":\"Ann\",\"age\":1}]} | guests[0].name is missing, and must be a text; guests[0].nam is not known; did you mean name?",
                "{\"id\":\"B-1\",\"guests\":[{\"name\":\" \",\"age\":1}]} | guests[0].name must match \\S, was \" \"",
            })
    void malformedArgumentsAreToldOf(String json, String why) {
        assertThatThrownBy(() -> tools.call("book", json))
                .isInstanceOfSatisfying(
                        InvalidArgument.class,
                        refusal -> assertThat(refusal.advice()).isEqualTo(Advice.FIX_ARGUMENTS))
                .hasMessage("BookingTools.book was not run and nothing was changed: " + why
                        + (why.endsWith("?") ? "" : ".") + " Call again with corrected arguments.");
        assertThat(rooms.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{\"id\":\"a\",}",
                "{\"id\":NaN}",
                "{'id':'a'}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{\"id\":\"abc\"} {}",
                "{\"id\":01}",
                "{\"id\":\"a\" /* no */}"
            })
    void whatIsNoJsonObjectIsRefused(String json) {
        assertThatThrownBy(() -> tools.call("find", json)).isInstanceOf(InvalidArgument.class);
        assertThat(rooms.calls).isEmpty();
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefused() {
        String deep = "{\"id\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
        String longText = "{\"id\":\"" + "x".repeat(2_000_000) + "\"}";
        String longNumber = "{\"id\":" + "9".repeat(5_000) + "}";

        assertThatThrownBy(() -> tools.call("find", deep)).isInstanceOf(InvalidArgument.class);
        assertThatThrownBy(() -> tools.call("find", longText))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("1000000 are allowed");
        assertThatThrownBy(() -> tools.call("find", longNumber)).isInstanceOf(InvalidArgument.class);
    }

    @Test
    void noSensitiveValueIsTold() {
        assertThatThrownBy(() ->
                        tools.call("search", "{\"guest\":{\"name\":\"Ann\",\"age\":1,\"pin\":73501},\"pin\":73502}"))
                .hasMessageContaining("guest.pin must be a text; pin must be a text.")
                .hasMessageNotContaining("7350");
    }

    @Test
    void whatIsNotTheGuardIsNotTaken() {
        assertThatThrownBy(() -> ToolJson.of(BookingTools.class, rooms))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hand over Afterproof.guard(BookingTools.class, ...)");
    }

    @Test
    void aToolThatIsNotThereIsToldOf() {
        assertThatThrownBy(() -> tools.call("bok", "{}"))
                .isInstanceOf(InvalidArgument.class)
                .hasMessage("Nothing was called: there is no tool bok. Did you mean book?");
    }

    @Test
    void whatTheGuardThrowsComesThrough() {
        rooms.failure = new IllegalStateException("down");

        assertThatThrownBy(() -> tools.call("find", "{\"id\":\"B-1\"}")).isSameAs(rooms.failure);
    }
}
