package io.afterproof.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.afterproof.runtime.Codec;
import io.afterproof.runtime.guard.Generic;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again as it was. */
class JacksonCodecTest {
    private final Codec codec = new JacksonCodec();

    /** A line of an order. */
    record Line(String sku, int count, BigDecimal price) {}

    /** A booking. */
    record Stay(LocalDate from, Duration lateness, Optional<String> wish, Optional<Instant> paid) {}

    /** A sealed result. */
    enum Status {
        OPEN,
        PAID
    }

    static List<Arguments> values() {
        return List.of(
                Arguments.of("text", String.class),
                Arguments.of("a \"quoted\" \u2028 text", String.class),
                Arguments.of(7L, long.class),
                Arguments.of(0.1, Double.class),
                Arguments.of(Status.PAID, Status.class),
                Arguments.of(Instant.parse("2026-07-01T12:00:00.123456789Z"), Instant.class),
                Arguments.of(LocalDate.of(2026, 7, 1), LocalDate.class),
                Arguments.of(Duration.ofMillis(3500), Duration.class),
                Arguments.of(Period.ofMonths(2), Period.class),
                Arguments.of(OffsetDateTime.parse("2026-07-01T12:00:00+02:00"), OffsetDateTime.class),
                Arguments.of(ZonedDateTime.parse("2026-07-01T12:00:00+02:00[Europe/Berlin]"), ZonedDateTime.class),
                Arguments.of(Optional.of("text"), Generic.of(Optional.class, String.class)),
                Arguments.of(Optional.empty(), Generic.of(Optional.class, String.class)),
                Arguments.of(Optional.of(LocalDate.of(2026, 7, 1)), Generic.of(Optional.class, LocalDate.class)),
                Arguments.of(OptionalLong.of(7), OptionalLong.class),
                Arguments.of(
                        new Stay(LocalDate.of(2026, 7, 1), Duration.ZERO, Optional.empty(), Optional.of(Instant.EPOCH)),
                        Stay.class),
                Arguments.of(new Line("s", 2, new BigDecimal("1.10")), Line.class),
                Arguments.of(List.of(new Line("s", 2, BigDecimal.ONE)), Generic.of(List.class, Line.class)),
                Arguments.of(
                        Map.of("a", List.of(1L)),
                        Generic.of(Map.class, String.class, Generic.of(List.class, Long.class))));
    }

    @ParameterizedTest
    @MethodSource("values")
    void whatIsWrittenIsReadAgainAsItWas(Object value, Type type) {
        assertThat(codec.decode(codec.encode(value, type), type)).isEqualTo(value);
    }

    @Test
    void timesAreIsoText() {
        assertThat(codec.encode(LocalDate.of(2026, 7, 1), LocalDate.class)).isEqualTo("\"2026-07-01\"");
        assertThat(codec.encode(Instant.EPOCH, Instant.class)).isEqualTo("\"1970-01-01T00:00:00Z\"");
        assertThat(codec.encode(Duration.ofMillis(3500), Duration.class)).isEqualTo("\"PT3.5S\"");
        assertThat(codec.decode("3.500000000", Duration.class)).isEqualTo(Duration.ofMillis(3500));
    }

    @Test
    void aMapperOfTheProgramsOwnIsLeftAsItIs() {
        ObjectMapper own = new ObjectMapper();
        Codec plain = new JacksonCodec(own);

        assertThatThrownBy(() -> plain.encode(LocalDate.EPOCH, LocalDate.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(own.getRegisteredModuleIds()).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(codec.decode(codec.encode(null, Line.class), Line.class)).isNull();
    }

    @Test
    void aFieldThatIsGoneIsNotMissed() {
        assertThat(codec.decode("{\"sku\":\"s\",\"count\":1,\"gone\":true}", Line.class))
                .isEqualTo(new Line("s", 1, null));
    }

    @Test
    void whatCannotBeWrittenOrReadIsSaid() {
        assertThatThrownBy(() -> codec.decode("[", Line.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> codec.encode(new Object(), Object.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
