package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Given a clock for tests, when somebody sleeps by it, then it moves, and not by itself. */
class TestClockTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    @Test
    void itMovesWhenItIsToldToAndWhenSomebodySleeps() {
        TestClock clock = TestClock.at(NOON);
        Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));

        clock.advance(Duration.ofMinutes(1));
        clock.sleep(Duration.ofSeconds(30));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90)).isEqualTo(berlin.instant());
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
