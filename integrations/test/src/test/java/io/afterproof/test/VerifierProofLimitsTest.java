package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.test.Gallery.ComparesTheAmount;
import io.afterproof.test.Gallery.LooksForTheResult;
import io.afterproof.test.VerifierProof.Finding;
import io.afterproof.test.VerifierProof.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a proof cannot know, as docs/testing.md says; known here, so that it is known when it falls. */
class VerifierProofLimitsTest {
    private static final Fault LESS_AND_SAYS_SO = Fault.custom("less, and says so", call -> call.proceed("A-1", 499L));

    private static <T> List<Result> results(Class<T> tools, Supplier<? extends T> implementations, Fault... others) {
        VerifierProof<T> proof = VerifierProof.of(tools, implementations).call("refund", "A-1", 500L);
        for (Fault other : others) {
            proof = proof.against(other);
        }
        return proof.findings().stream().map(Finding::result).toList();
    }

    @Test
    void whatIsLostBehindACacheOfTheImplementationIsNotMissed() {
        List<Gallery.Refund> stored = new ArrayList<>();

        List<Result> results = results(ComparesTheAmount.class, () -> new Cached(stored));

        assertThat(results).allMatch(Result::isGood);
        assertThat(stored).as("the database lost all that was written to it").isEmpty();
    }

    /** Reads from its cache, and writes to a database that loses it. */
    private static final class Cached extends Gallery.Shop implements ComparesTheAmount {
        private final List<Gallery.Refund> database;

        Cached(List<Gallery.Refund> database) {
            this.database = database;
        }

        @Override
        public Gallery.Refund refund(String orderId, long cents) {
            Gallery.Refund cached = super.refund(orderId, cents);
            database.add(cached);
            database.clear();
            return cached;
        }
    }

    @Test
    void aToolThatDoesSomethingElseAndSaysSoIsFoundOutOnlyWhereThatIsDemanded() {
        assertThat(results(LooksForTheResult.class, LooksForTheResult.Impl::new))
                .allMatch(Result::isGood);
        assertThat(results(LooksForTheResult.class, LooksForTheResult.Impl::new, LESS_AND_SAYS_SO))
                .endsWith(Result.NOT_NOTICED);
        assertThat(results(ComparesTheAmount.class, ComparesTheAmount.Impl::new, LESS_AND_SAYS_SO))
                .endsWith(Result.NOTICED);
    }
}
