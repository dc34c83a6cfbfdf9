package io.afterproof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a check found, in words. */
class VerdictTest {
    record Card(String holder, @Sensitive String number) {}

    @Test
    void onlyConfirmedIsConfirmed() {
        assertThat(Verdict.confirmed().isConfirmed()).isTrue();
        assertThat(List.of(Verdict.absent("a"), Verdict.differs(1, 2), Verdict.unknown("u")))
                .noneMatch(Verdict::isConfirmed)
                .extracting(Verdict::kind)
                .containsExactly(Verdict.Kind.ABSENT, Verdict.Kind.DIFFERS, Verdict.Kind.UNKNOWN);
    }

    @Test
    void aDifferenceNamesBothValues() {
        assertThat(Verdict.differs(null, List.of("x")).reason()).isEqualTo("expected null, found [x]");
    }

    @Test
    void sensitiveComponentsAreHashed() {
        assertThat(Verdict.differs(new Card("ada", "4111"), List.of(new Card("ada", "4222")))
                        .reason())
                .matches("expected Card\\[holder=ada, number=sha256:[0-9a-f]{16}], found"
                        + " \\[Card\\[holder=ada, number=sha256:[0-9a-f]{16}]]");
    }
}
