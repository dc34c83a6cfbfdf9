package io.afterproof.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** The id of a chain on its way to another process. */
class ChainBaggageTest {
    private static String sentIn(String id, String baggage) {
        try (Chain chain = Chain.open(ChainOptions.named("turn").id(id))) {
            return ChainBaggage.addTo(baggage);
        }
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", ","})
    void theIdIsAllThereIsWhereNothingWas(String nothing) {
        assertThat(sentIn("abc", nothing)).isEqualTo("afterproof-chain=abc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0123456789abcdef", "turn/42", "a=b", "a,b;c\\d\"e%f", "%41", "!#$%&'()*+-./:<=>?@[]^_`{|}~"})
    void whatIsSentIsReceived(String id) {
        String header = sentIn(id, "user=42;p=1");

        assertThat(header).matches("afterproof-chain=[!#-+\\--:<-\\[\\]-~]+,user=42;p=1");
        assertThat(ChainBaggage.chainId(header)).contains(id);
    }

    @Test
    void otherMembersStayAsTheyAre() {
        assertThat(sentIn("abc", "user=J%C3%BCrgen ; secret;p=1 , lang = de,\tx=1"))
                .isEqualTo("afterproof-chain=abc,user=J%C3%BCrgen ; secret;p=1,lang = de,x=1");
    }

    @Test
    void theChainThatWasThereGivesWayToThisOne() {
        assertThat(sentIn("abc", "afterproof-chain=old,user=1,afterproof-chain=older;x"))
                .isEqualTo("afterproof-chain=abc,user=1");
    }

    @Test
    void outsideEveryChainTheHeaderIsPassedOn() {
        assertThat(ChainBaggage.addTo("afterproof-chain=abc,user=1")).isEqualTo("afterproof-chain=abc,user=1");
        assertThat(ChainBaggage.addTo(null)).isEmpty();
    }

    @Test
    void whatNoHeaderMayHaveIsNotPassedOn() {
        assertThat(sentIn("abc", "a=1\r\nSet-Cookie: x=1,b=2,no member,=3,k y=4,c=\u00fc,d=\u0000,e=5"))
                .isEqualTo("afterproof-chain=abc,b=2,e=5");
        assertThat(ChainBaggage.addTo("a=1\r\nX: 1,b=2")).isEqualTo("b=2");
    }

    @Test
    void thereAreNeverMoreMembersThanTheSpecificationGrants() {
        String header = sentIn("abc", members(200));

        assertThat(header.split(","))
                .hasSize(64)
                .startsWith("afterproof-chain=abc", "k0=v")
                .endsWith("k62=v");
        assertThat(ChainBaggage.chainId(header)).contains("abc");
    }

    @Test
    void thereAreNeverMoreBytesThanTheSpecificationGrants() {
        String large = "large=" + "x".repeat(8192 - 40);
        String header = sentIn("abc", large + ",more=" + "y".repeat(100) + ",end=1");

        assertThat(header).isEqualTo("afterproof-chain=abc," + large + ",end=1");
        assertThat(header).hasSizeLessThanOrEqualTo(8192);
        assertThat(sentIn("abc", "x=" + "1".repeat(100_000) + ",b=2")).isEqualTo("afterproof-chain=abc,b=2");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "user=1",
                "afterproof-chain",
                "afterproof-chain=",
                "afterproof-chain= ;p=1",
                "Afterproof-Chain=abc",
                "xafterproof-chain=abc",
                "afterproof-chain=abc,afterproof-chain=abc",
                "afterproof-chain=abc,user=1,afterproof-chain=other",
                "afterproof-chain=a b",
                "afterproof-chain=a\"b",
                "afterproof-chain=a\\b",
                "afterproof-chain=a%",
                "afterproof-chain=a%4",
                "afterproof-chain=a%zz",
                "afterproof-chain=%-1",
                "afterproof-chain=%00",
                "afterproof-chain=a%20b",
                "afterproof-chain=a%0d%0ab",
                "afterproof-chain=%C3%BC",
                "afterproof-chain=%C3",
                "afterproof-chain=%ff%fe",
                "afterproof-chain=a\u00fc",
                "afterproof-chain=abc\r\nX: 1",
                "afterproof-chain=abc,b=\u0000",
                "afterproof-chain=abc,b=\uD800",
                "user=1;afterproof-chain=abc",
                "user=\"1,afterproof-chain=abc\",afterproof-chain=b",
            })
    void whatIsNotOneWellFormedIdIsNone(String header) {
        assertThat(ChainBaggage.chainId(header)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "afterproof-chain=abc",
                " \tafterproof-chain = abc\t ",
                "user=1,,afterproof-chain=abc;ttl=5;x, b=2",
                "garbage,afterproof-chain=%61%62%63",
            })
    void anIdIsFoundWhereverTheGrammarAllowsIt(String header) {
        assertThat(ChainBaggage.chainId(header)).contains("abc");
    }

    @Test
    void aHeaderThatIsTooLargeHasNoId() {
        assertThat(ChainBaggage.chainId("afterproof-chain=abc," + members(64))).isEmpty();
        assertThat(ChainBaggage.chainId("afterproof-chain=abc," + members(63))).contains("abc");
        assertThat(ChainBaggage.chainId("afterproof-chain=abc,x=" + "1".repeat(8192)))
                .isEmpty();
        assertThat(ChainBaggage.chainId("afterproof-chain=" + "a".repeat(129))).isEmpty();
        assertThat(ChainBaggage.chainId("afterproof-chain=" + "%61".repeat(128)))
                .contains("a".repeat(128));
        assertThat(ChainBaggage.chainId(",".repeat(50_000_000))).isEmpty();
    }

    @Test
    void noHeaderWhateverMakesItThrowOrSendsWhatNoHeaderMayHave() {
        Random random = new Random(20261123);
        String alphabet = "afterproof-chain=%41,; \t\r\n\"\\\u0000\u00fc\uD83D=";
        for (int i = 0; i < 20_000; i++) {
            String noise = random.ints(random.nextInt(60), 0, alphabet.length())
                    .mapToObj(at -> String.valueOf(alphabet.charAt(at)))
                    .collect(Collectors.joining());
            String header = random.nextBoolean() ? noise : "afterproof-chain=" + noise;

            ChainBaggage.chainId(header).ifPresent(ChainOptions.named("turn")::id);
            String sent = sentIn("abc", header);
            assertThat(sent).matches("[ -~\t]*");
            assertThat(ChainBaggage.chainId(sent)).as(header).contains("abc");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\nb", "\u00fc", "a\u0000"})
    void anIdIsVisibleAscii(String id) {
        assertThatThrownBy(() -> ChainOptions.named("turn").id(id)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String members(int count) {
        return IntStream.range(0, count).mapToObj(i -> "k" + i + "=v").collect(Collectors.joining(","));
    }
}
