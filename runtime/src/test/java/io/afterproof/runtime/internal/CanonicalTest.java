package io.afterproof.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.Sensitive;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Fingerprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Equal content has one form. */
class CanonicalTest {
    record Line(String sku, int quantity) {}

    record Order(
            List<Line> lines,
            Map<String, Object> extra,
            @Sensitive String card,
            double[] weights) {}

    enum Size {
        LARGE {
            @Override
            public String toString() {
                return "big";
            }
        }
    }

    public static final class Bean {
        private final String name;

        Bean(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        public boolean isNice() {
            return true;
        }
    }

    // Numbers from RFC 8785, appendix B.
    @ParameterizedTest
    @CsvSource({
        "0.0, 0",
        "-0.0, 0",
        "4.9E-324, 5e-324",
        "1.7976931348623157E308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "1e21, 1e+21",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "0.000001, 0.000001",
        "333333333.3333332, 333333333.3333332",
        "-1e-7, -1e-7",
        "0.002, 0.002"
    })
    void doublesArePrintedAsEcmaScriptDoes(double value, String json) {
        assertThat(Canonical.json(value)).isEqualTo(json);
    }

    @Test
    void numbersThatADoubleCannotHoldBecomeStrings() {
        assertThat(Canonical.json(9007199254740993L)).isEqualTo("\"9007199254740993\"");
        assertThat(Canonical.json(new BigDecimal("0.10"))).isEqualTo("0.1");
        assertThat(Canonical.json(new BigDecimal("0.1000000000000000000000000001")))
                .isEqualTo("\"0.1000000000000000000000000001\"");
        assertThat(Canonical.json(0.1f)).isEqualTo("0.1");
        assertThat(Canonical.json(Double.NaN)).isEqualTo("\"NaN\"");
    }

    @Test
    void membersAreSortedAndValuesAreWrittenByContent() {
        Map<String, Object> extra = new LinkedHashMap<>();
        extra.put("z", Size.LARGE);
        extra.put("a", Optional.of(LocalDate.of(2026, 7, 1)));
        extra.put("m", Set.of("y", "x"));

        assertThat(Canonical.json(new Order(List.of(new Line("s\n\"1\"", 2)), extra, "4111", new double[] {1.50})))
                .isEqualTo("""
                        {"card":"4111","extra":{"a":"2026-07-01","m":["x","y"],"z":"LARGE"},\
                        "lines":[{"quantity":2,"sku":"s\\n\\"1\\""}],"weights":[1.5]}""");
        assertThat(Canonical.json(new Bean("n"))).isEqualTo("{\"name\":\"n\",\"nice\":true}");
    }

    @Test
    void halfASurrogatePairIsEscapedAndWholeOnesAreWrittenAsTheyAre() {
        assertThat(Canonical.json("a\uD800x\uDFFF\uD83D\uDE00\uD83D"))
                .isEqualTo("\"a\\ud800x\\udfff\uD83D\uDE00\\ud83d\"");
        assertThat(Canonical.json(Map.of("\uDC00", "\uDE00\uD83D"))).isEqualTo("{\"\\udc00\":\"\\ude00\\ud83d\"}");
    }

    @Test
    void argumentsThatUtf8WouldMakeOneOfHaveDigestsOfTheirOwn() {
        List<String> texts = List.of("\uD800x", "\uD801x", "?x", "\uFFFDx", "\\ud800x");

        assertThat(texts.stream().map(text -> Fingerprint.of(text).digest())).doesNotHaveDuplicates();
        assertThat(texts.stream().map(Canonical::hashed)).doesNotHaveDuplicates();
        assertThat(texts.stream().map(text -> new CallKey("", "t", "", Fingerprint.of(text)).digest()))
                .doesNotHaveDuplicates();
    }

    @Test
    void keysOfDifferentTenantsHaveDifferentDigests() {
        Fingerprint subject = Fingerprint.of("s");
        List<String> tenants = List.of("\uD800", "\uD801", "?", "\\ud800", "\"\\ud800\"", "", "\0", "t\0c\0t");
        List<String> chains = List.of("", "c", "c\0t\0c", "\uD800");

        assertThat(tenants.stream()
                        .flatMap(tenant ->
                                chains.stream().map(chain -> new CallKey(tenant, "t", chain, subject).digest())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDigestOfAKeyStaysWhatItWas() {
        assertThat(new CallKey("acme \u00fc \uD83D\uDE00", "shop.Tools#pay(long)", "turn", Fingerprint.of("\u20ac", 5L))
                        .digest())
                .isEqualTo("6a59078c34ade3da19535bb65b0efb3dd61f0924ac94485525d5815b53e46a25");
    }

    @Test
    void whatPeopleSeeHasItsSensitivePartsHashed() {
        assertThat(Canonical.redacted(new Order(List.of(), Map.of(), "4111", new double[0])))
                .doesNotContain("4111")
                .contains("sha256:");
    }

    @Test
    void argumentsWithTheSameContentAreTheSame() {
        assertThat(Fingerprint.of(new Bean("n"), new double[] {1}, new BigDecimal("1.0")))
                .isEqualTo(Fingerprint.of(new Bean("n"), new double[] {1}, new BigDecimal("1.00")))
                .isNotEqualTo(Fingerprint.of(new Bean("m"), new double[] {1}, new BigDecimal("1.0")));
        assertThat(Fingerprint.of(List.of(new Line("a", 1))).digest())
                .isEqualTo(Fingerprint.of(List.of(new Line("a", 1))).digest());
        assertThat(Fingerprint.of(new Line("a", 1))).isEqualTo(Fingerprint.of(new Line("a", 1)));
    }

    @Test
    void anArgumentThatHoldsItselfIsRefused() {
        java.util.ArrayList<Object> self = new java.util.ArrayList<>();
        self.add(self);
        assertThatThrownBy(() -> Fingerprint.of(self)).isInstanceOf(IllegalArgumentException.class);
    }
}
