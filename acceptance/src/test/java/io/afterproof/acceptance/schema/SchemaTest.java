package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Verdict;
import io.afterproof.acceptance.schema.BookingTools.Booking;
import io.afterproof.acceptance.schema.BookingTools.Guest;
import io.afterproof.acceptance.schema.BookingTools.Node;
import io.afterproof.acceptance.schema.BookingTools.Room;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.runtime.InvalidResult;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ToolEvent;
import io.afterproof.runtime.VerificationFailed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** {@code @Schema}: nothing malformed gets in or out. */
final class SchemaTest {
    private static final Booking MALFORMED = new Booking(" ", List.of(), Map.of("bed", 0));

    private final List<ToolEvent> events = new ArrayList<>();
    private final BookedRooms rooms = new BookedRooms();
    private final BookingTools tools = Afterproof.guard(
            BookingTools.class, rooms, Guards.builder().listener(events::add).build());

    @Test
    void aMalformedArgumentDoesNotReachTheTool() {
        assertThatThrownBy(() -> tools.find("B"))
                .isInstanceOfSatisfying(InvalidArgument.class, refusal -> {
                    assertThat(refusal.advice()).isEqualTo(Advice.FIX_ARGUMENTS);
                    assertThat(refusal.effect()).isEqualTo(Effect.NONE);
                })
                .hasMessage(
                        "BookingTools.find was not run and nothing was changed: id must have 3 to 8 characters, has 1."
                                + " Call again with corrected arguments.");

        assertThat(rooms.calls).isEmpty();
        assertThat(events).extracting(ToolEvent::outcome).containsExactly(Outcome.REFUSED);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceByItsPath() {
        List<Guest> guests = List.of(new Guest("Ann", 30, "1"), new Guest(" ", -1, "1"), new Guest(null, 200, "1"));

        assertThatThrownBy(() -> tools.book("123456789", guests))
                .isInstanceOf(InvalidArgument.class)
                .hasMessageContaining("id must have at most 8 characters, has 9; "
                        + "guests[1].name must not be blank, was \" \"; "
                        + "guests[1].age must be \u2265 0, was -1; "
                        + "guests[2].name must not be null; "
                        + "guests[2].age must be \u2264 150, was 200");
    }

    @Test
    void aNullElementIsMalformedAndAnEntryIsNamedByItsKey() {
        rooms.answer = new Booking("B-1", Arrays.asList((Guest) null), Map.of("bed", 0));

        assertThatThrownBy(() -> tools.find("B-1"))
                .hasMessageContaining("result.guests[0] must not be null; result.extras[bed] must be > 0, was 0");
    }

    @Test
    void noSensitiveValueIsTold() {
        assertThatThrownBy(() -> tools.search(new Guest("Ann", -7, "12345"), "54321"))
                .hasMessageContaining("guest.age must be \u2265 0, was -7; guest.pin must have at most 4 characters; "
                        + "pin must have at most 4 characters")
                .hasMessageNotContainingAny("12345", "54321");
    }

    @Test
    void manyFaultsAreCounted() {
        List<Guest> guests =
                IntStream.range(0, 100).mapToObj(i -> new Guest("", 1, "1")).toList();

        assertThatThrownBy(() -> tools.book("B-1", guests))
                .hasMessageContaining("guests[8].name must not be blank, was" + " \"\"; and 91 more. Call again");
    }

    @Test
    void aMalformedResultOfAReadReachesNobody() {
        rooms.answer = MALFORMED;

        assertThatThrownBy(() -> tools.find("B-1"))
                .isInstanceOfSatisfying(InvalidResult.class, failure -> {
                    assertThat(failure.effect()).isEqualTo(Effect.NONE);
                    assertThat(failure.advice()).isEqualTo(Advice.DO_NOT_RETRY);
                })
                .hasMessage("BookingTools.find returned something malformed: result.id must not be blank, was \" \";"
                        + " result.extras[bed] must be > 0, was 0. Nothing was changed. Do not use anything of this"
                        + " result; tell a person.");

        assertThat(events).extracting(ToolEvent::outcome).containsExactly(Outcome.FAILED);
    }

    @Test
    void aResultThatIsMissingIsMalformed() {
        rooms.answer = null;

        assertThatThrownBy(() -> tools.find("B-1"))
                .isInstanceOf(InvalidResult.class)
                .hasMessageContaining("result must not be null");
    }

    @Test
    void aMalformedResultIsNotTriedAgain() {
        rooms.answer = MALFORMED;

        assertThatThrownBy(() -> tools.findAgain("B-1")).isInstanceOf(InvalidResult.class);

        assertThat(rooms.calls).containsExactly("findAgain");
    }

    @Test
    void theAnswerOfAFallbackIsCheckedToo() {
        rooms.failure = new IllegalStateException("down");

        assertThat(tools.findOrCached("B-12").id()).isEqualTo("B-12");
        assertThatThrownBy(() -> tools.findOrCached("B-1"))
                .isSameAs(rooms.failure)
                .satisfies(thrown -> assertThat(thrown.getSuppressed()).hasOnlyElementsOfType(InvalidResult.class));
    }

    @Test
    void anAsynchronousToolReportsBothThroughItsStage() {
        assertThatThrownBy(
                        () -> tools.findLater("123456789").toCompletableFuture().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(InvalidArgument.class);
        rooms.answer = MALFORMED;
        assertThatThrownBy(() -> tools.findLater("B-1").toCompletableFuture().join())
                .hasCauseInstanceOf(InvalidResult.class);
    }

    @Test
    void aTypeIsCheckedWhereverItIsUsed() {
        assertThatThrownBy(() -> tools.rooms(new Room(""))).hasMessageContaining("like.number must not be blank");
        rooms.rooms = List.of(new Room("1"), new Room(" "));
        assertThatThrownBy(() -> tools.rooms(new Room("1"))).hasMessageContaining("result[1].number must not be blank");
    }

    @Test
    void aConstraintOnAParameterIsCheckedWithoutTheAnnotation() {
        assertThatThrownBy(() -> tools.count(0)).hasMessageContaining("floor must be > 0, was 0");
        assertThatCode(() -> tools.unchecked(new Guest("", -1, ""))).doesNotThrowAnyException();
    }

    @Test
    void anObjectThatHoldsItselfAndAnObjectThatIsTooDeepAreBothToldOf() {
        List<Node> children = new ArrayList<>();
        Node circle = new Node("circle", children);
        children.add(circle);
        Node deep = new Node("deepest", List.of());
        for (int i = 0; i < 100_000; i++) {
            deep = new Node("deep", List.of(deep));
        }
        Node tooDeep = deep;

        assertThatCode(() -> tools.tree(circle)).doesNotThrowAnyException();
        assertThatThrownBy(() -> tools.tree(tooDeep)).hasMessageContaining("is nested too deeply");
    }

    @Test
    void aConfirmedChangeWithAMalformedResultHappened() {
        rooms.answer = MALFORMED;

        assertThatThrownBy(() -> tools.book("B-1", List.of()))
                .isInstanceOfSatisfying(
                        InvalidResult.class,
                        failure -> assertThat(failure.effect()).isEqualTo(Effect.HAPPENED))
                .hasMessageContaining("The change was made, which was confirmed by reading back. Do not call it again");

        assertThat(events).extracting(ToolEvent::outcome).contains(Outcome.CONFIRMED);
    }

    @Test
    void aMalformedResultIsReplacedByTheRecoveredOne() {
        rooms.answer = MALFORMED;

        assertThat(tools.bookWithRecovery("B-7").id()).isEqualTo("B-7");
        assertThatThrownBy(() -> tools.bookWithRecovery(" "))
                .isInstanceOfSatisfying(
                        InvalidResult.class,
                        failure -> assertThat(failure.effect()).isEqualTo(Effect.HAPPENED));
    }

    @Test
    void anUnconfirmedChangeWithAMalformedResultIsWhatItWouldBeWithoutAnswer() {
        rooms.answer = MALFORMED;

        rooms.verdict = Verdict.unknown("the view is down");
        GuardException unknown = catchThrowableOfType(OutcomeUnknown.class, () -> tools.book("B-1", List.of()));
        rooms.verdict = Verdict.differs("B-1", "B-2");
        GuardException differs = catchThrowableOfType(VerificationFailed.class, () -> tools.book("B-2", List.of()));

        assertThat(unknown)
                .hasCauseInstanceOf(InvalidResult.class)
                .hasMessageContaining("returned something malformed");
        assertThat(unknown.effect()).isEqualTo(Effect.UNKNOWN);
        assertThat(differs.effect()).isEqualTo(Effect.UNKNOWN);
    }

    @Test
    void malformedResultsStopTheChainAsOtherFailuresDo() {
        rooms.answer = MALFORMED;

        try (Chain chain = Chain.open("turn")) {
            assertThatThrownBy(() -> tools.find("B-1")).isInstanceOf(InvalidResult.class);
            assertThatThrownBy(() -> tools.find("B-1")).isInstanceOf(InvalidResult.class);

            assertThat(chain.stopped()).isTrue();
        }
    }

    @Test
    void refusedArgumentsDoNotCount() {
        try (Chain chain = Chain.open("turn")) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> tools.find("B")).isInstanceOf(InvalidArgument.class);
            }

            assertThat(chain.stopped()).isFalse();
            assertThat(chain.depth()).isZero();
        }
    }
}
