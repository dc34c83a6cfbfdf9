package io.afterproof.processor.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regular expressions of Java in the dialect of JSON Schema. */
final class EcmaPatternTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "[A-Z]{2}-\\d+ ~ ^[A-Z]{2}-\\d+$",
                "^ab$ ~ ^ab$",
                "a|b ~ ^(?:a|b)$",
                "a+?b*?c?? ~ ^a+?b*?c??$",
                "a{2,}b{2,3}? ~ ^a{2,}b{2,3}?$",
                "(?:a)(b)(?=c)(?!d) ~ ^(?:a)(b)(?=c)(?!d)$",
                ". ~ ^[^\\n\\r\\u0085\\u2028\\u2029]$",
                "\\s ~ ^[\\t\\n\\u000b\\f\\r ]$",
                "[\\s,]* ~ ^[\\t\\n\\u000b\\f\\r ,]*$",
                "\\S ~ ^[^\\t\\n\\u000b\\f\\r ]$",
                "[^a-c\\d\\-\\]]* ~ ^[^a-c\\d\\-\\]]*$",
                "\\u00e4\\@\\. ~ ^\\u00e4@\\.$",
                "a]b} ~ ^a\\]b\\}$",
            })
    void isTranslatedWhereBothMeanTheSame(String java, String ecma) {
        Pattern.compile(java);

        assertThat(EcmaPattern.of(java, 0)).contains(ecma);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)a",
                "(?<name>a)",
                "(?>a)",
                "a*+",
                "a++",
                "a?+",
                "a{2}+",
                "\\Aa\\z",
                "\\p{Alpha}",
                "\\h",
                "\\R",
                "\\Qa\\E",
                "[a-z&&[^b]]",
                "[a[b]]",
                "[\\S]",
                "\\x41",
                "\\07",
                "\\bword",
                "(a)\\1",
                "\\cA"
            })
    void hasNoTranslationWhereTheyDoNot(String java) {
        Pattern.compile(java);

        assertThat(EcmaPattern.of(java, 0)).isEmpty();
    }

    @Test
    void flagsHaveNoCounterpart() {
        assertThat(EcmaPattern.of("a", Pattern.CASE_INSENSITIVE)).isEmpty();
    }
}
