package io.afterproof.acceptance.schema;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the guard refuses, Hibernate Validator refuses, and nothing else: on every type of the corpus, for instances made
 * at random. {@code -Dafterproof.instances=200000} makes so many in all.
 */
final class HibernateValidatorAgreementTest {
    private static final int INSTANCES = Integer.getInteger("afterproof.instances", 6_000);

    private final GuardedCorpus corpus = new GuardedCorpus();

    private final Validator oracle = Validation.byDefaultProvider()
            .configure()
            .clockProvider(() -> GuardedCorpus.CLOCK)
            .messageInterpolator(new Templates())
            .buildValidatorFactory()
            .getValidator();

    static Stream<Method> checks() {
        return Arrays.stream(CorpusTools.class.getDeclaredMethods())
                .sorted(Comparator.comparing(Method::toGenericString));
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(checks()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("checks")
    void theVerdictsAgree(Method check) throws Exception {
        Type type = check.getGenericParameterTypes()[0];
        Instances instances = new Instances(type.getTypeName().hashCode(), GuardedCorpus.CLOCK);
        int count = INSTANCES / (int) checks().count() + 1;
        List<String> disagreements = new ArrayList<>();
        int refused = 0;

        for (int i = 0; i < count; i++) {
            Object instance = instances.make(type);
            List<String> expected = expected(instance);
            String found = corpus.refusal(check, instance);
            refused += found.isEmpty() ? 0 : 1;
            if (found.isEmpty() != expected.isEmpty()) {
                disagreements.add(instance + ": we say <" + found + ">, Hibernate Validator " + expected);
            }
        }

        assertThat(disagreements).isEmpty();
        assertThat(refused).as("refused").isPositive();
    }

    /** On an infinite number or NaN, {@code @Digits} makes the oracle throw; it certainly has no such digits. */
    private List<String> expected(Object instance) {
        try {
            return oracle.validate(instance).stream()
                    .map(violation -> violation.getPropertyPath() + " " + violation.getMessage())
                    .sorted()
                    .toList();
        } catch (ValidationException e) {
            assertThat(e).hasRootCauseInstanceOf(NumberFormatException.class);
            return List.of(e.getMessage());
        }
    }

    /** The verdict is what counts; its words would only be logged about. */
    private static final class Templates implements MessageInterpolator {
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
