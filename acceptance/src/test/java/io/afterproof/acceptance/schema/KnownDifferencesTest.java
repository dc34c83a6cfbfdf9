package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.runtime.guard.Values;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Where the guard and Bean Validation do not say the same, on purpose; each has its reason in docs/schema.md. */
final class KnownDifferencesTest {
    private final GuardedCorpus guard = new GuardedCorpus();
    private final Validator provider = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Plain())
            .buildValidatorFactory()
            .getValidator();

    private String refusal(Object value) throws ReflectiveOperationException {
        Method check = HibernateValidatorAgreementTest.checks()
                .filter(each -> each.getParameterTypes()[0].isInstance(value))
                .findFirst()
                .orElseThrow();
        return guard.refusal(check, value);
    }

    @Test
    void aNullElementIsMalformedToTheGuardOnly() throws Exception {
        Corpus.Lists lists = new Corpus.Lists(Arrays.asList(1, null), List.of(), List.of(1, 2), List.of(1), List.of());

        assertThat(provider.validate(lists)).isEmpty();
        assertThat(refusal(lists)).contains("value.a[1] must not be null");
    }

    @Test
    void negativeZeroIsZeroToTheGuardAndNegativeToTheProvider() throws Exception {
        Corpus.Doubles negative = new Corpus.Doubles(0, 1, 1, 1, -0.0, 0, 0);
        Corpus.Doubles notNegative = new Corpus.Doubles(0, 1, 1, -0.0, -1, 0, 0);

        assertThat(provider.validate(negative)).isEmpty();
        assertThat(refusal(negative)).contains("value.e must be < 0, was -0.0");
        assertThat(provider.validate(notNegative)).isNotEmpty();
        assertThat(refusal(notNegative)).isEmpty();
    }

    @Test
    void anAddressThatNobodyCouldWriteToMayBeJudgedInTwoWays() {
        String[] both = {"me@shop.example", "a.b+c@de.fr", "\"a b\"@c.de"};
        String[] neither = {
            "me", "@shop.example", "a@b@c", "a@.de", "a@b..de", "a..b@c.de", ".a@b.de", "a@-b.de ", "a b@c.de"
        };
        String[] providerOnly = {"a@b_c.de", "a@[127.0.0.1]"};

        assertThat(both).allMatch(this::isMailOfProvider).allMatch(Values::isEmail);
        assertThat(neither).noneMatch(Values::isEmail);
        assertThat(providerOnly).allMatch(this::isMailOfProvider).noneMatch(Values::isEmail);
    }

    private boolean isMailOfProvider(String address) {
        return provider.validate(new Corpus.Mails(address, null, address)).isEmpty();
    }

    private static final class Plain implements MessageInterpolator {
        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
