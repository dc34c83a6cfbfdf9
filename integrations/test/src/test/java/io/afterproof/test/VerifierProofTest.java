package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.test.Gallery.AsksOnlyWhetherThereIsOne;
import io.afterproof.test.Gallery.BelievesTheResult;
import io.afterproof.test.Gallery.CannotDoWithoutTheResult;
import io.afterproof.test.Gallery.ComparesRoundly;
import io.afterproof.test.Gallery.ComparesTheAmount;
import io.afterproof.test.Gallery.HasNone;
import io.afterproof.test.Gallery.IsContentWithLess;
import io.afterproof.test.Gallery.IsContentWithMore;
import io.afterproof.test.Gallery.LooksByTheKey;
import io.afterproof.test.Gallery.LooksElsewhere;
import io.afterproof.test.Gallery.LooksForTheResult;
import io.afterproof.test.Gallery.LooksOnlyAtTheCount;
import io.afterproof.test.Gallery.LooksOnlyForTheKey;
import io.afterproof.test.Gallery.RemembersTheLastLook;
import io.afterproof.test.Gallery.SaysNo;
import io.afterproof.test.Gallery.SaysYes;
import io.afterproof.test.Gallery.TakesAFailureForAYes;
import io.afterproof.test.Gallery.TakesEveryFailureForAProof;
import io.afterproof.test.VerifierProof.Finding;
import io.afterproof.test.VerifierProof.Result;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Given verifiers good and bad, when they are proved, then the bad ones are found out and the good ones are not. */
class VerifierProofTest {
    private static <T> VerifierProof<T> proof(Class<T> tools, Supplier<? extends T> implementation) {
        return VerifierProof.of(tools, implementation).call("refund", "A-1", 500L);
    }

    @TestFactory
    Stream<DynamicTest> aVerifierThatLooksForTheResultIsGood() {
        return proof(LooksForTheResult.class, LooksForTheResult.Impl::new).tests();
    }

    @TestFactory
    Stream<DynamicTest> aVerifierThatComparesWithTheArgumentsIsGood() {
        return proof(ComparesTheAmount.class, ComparesTheAmount.Impl::new).tests();
    }

    @TestFactory
    Stream<DynamicTest> aVerifierThatLooksByTheKeyAndComparesIsGood() {
        return proof(LooksByTheKey.class, LooksByTheKey.Impl::new).tests();
    }

    @Test
    void aGoodVerifierNoticesALostWriteAndEachOtherValue() {
        assertThat(proof(ComparesTheAmount.class, ComparesTheAmount.Impl::new).findings())
                .extracting(Finding::fault, Finding::result)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"healthy call\", PASSED)",
                        "(\"lost write\", NOTICED)",
                        "(\"response lost\", NOTICED)",
                        "(\"partial write, orderId \"A\" instead of \"A-1\"\", NOTICED)",
                        "(\"different write, orderId \"A-1x\" instead of \"A-1\"\", NOTICED)",
                        "(\"different write, orderId \"A-y\" instead of \"A-1\"\", NOTICED)",
                        "(\"partial write, cents 499 instead of 500\", NOTICED)",
                        "(\"different write, cents 501 instead of 500\", NOTICED)",
                        "(\"partial write, cents 250 instead of 500\", NOTICED)");
    }

    private static Stream<Arguments> bad() {
        return Stream.of(
                bad(SaysYes.class, SaysYes.Impl::new, "lost write"),
                bad(BelievesTheResult.class, BelievesTheResult.Impl::new, "lost write"),
                bad(LooksElsewhere.class, LooksElsewhere.Impl::new, "lost write"),
                bad(TakesAFailureForAYes.class, TakesAFailureForAYes.Impl::new, "lost write"),
                bad(RemembersTheLastLook.class, RemembersTheLastLook.Impl::new, "lost write"),
                bad(HasNone.class, HasNone.Impl::new, "lost write"),
                bad(AsksOnlyWhetherThereIsOne.class, AsksOnlyWhetherThereIsOne.Impl::new, "cents 499 instead of 500"),
                bad(LooksOnlyAtTheCount.class, LooksOnlyAtTheCount.Impl::new, "cents 501 instead of 500"),
                bad(LooksOnlyForTheKey.class, LooksOnlyForTheKey.Impl::new, "cents 499 instead of 500"),
                bad(IsContentWithMore.class, IsContentWithMore.Impl::new, "cents 501 instead of 500"),
                bad(IsContentWithLess.class, IsContentWithLess.Impl::new, "cents 499 instead of 500"),
                bad(ComparesRoundly.class, ComparesRoundly.Impl::new, "cents 501 instead of 500"),
                bad(CannotDoWithoutTheResult.class, CannotDoWithoutTheResult.Impl::new, "response lost"),
                bad(TakesEveryFailureForAProof.class, TakesEveryFailureForAProof.Impl::new, "response lost"),
                bad(SaysNo.class, SaysNo.Impl::new, "healthy call"));
    }

    private static <T> Arguments bad(Class<T> tools, Supplier<? extends T> implementation, String fault) {
        return Arguments.of(tools.getSimpleName(), proof(tools, implementation), fault);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void aBadVerifierIsFoundOut(String name, VerifierProof<?> proof, String fault) {
        assertThat(proof.findings())
                .filteredOn(finding -> finding.fault().contains(fault))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.result()).isIn(Result.NOT_NOTICED, Result.NOT_PROVED));
        assertThatThrownBy(proof::verify).isInstanceOf(AssertionError.class).hasMessageContaining(fault);
    }
}
