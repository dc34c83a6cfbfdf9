package io.afterproof.processor.model;

import com.palantir.javapoet.TypeName;
import io.afterproof.processor.report.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annotations of Afterproof that hold for one tool, typed; each is empty where it is absent.
 *
 * @param readOnly {@code @ReadOnly}
 * @param mutating {@code @Mutating}
 * @param gate {@code @Gate}
 * @param idempotent {@code @Idempotent}
 * @param retry {@code @Retry}
 * @param timeout {@code @Timeout}
 * @param verifyAfter {@code @VerifyAfter}
 * @param require {@code @Require}
 * @param expect {@code @Expect}
 * @param reconcile {@code @Reconcile}
 * @param afterRead {@code @AfterRead}
 * @param approval {@code @Approval}
 * @param fallback {@code @Fallback}
 * @param limit {@code @Limit}
 */
public record Marks(
        Optional<ReadOnly> readOnly,
        Optional<Mutating> mutating,
        Optional<Place> gate,
        Optional<Idempotent> idempotent,
        Optional<Retry> retry,
        Optional<Timeout> timeout,
        Optional<VerifyAfter> verifyAfter,
        Optional<Require> require,
        Optional<Expect> expect,
        Optional<Reconcile> reconcile,
        Optional<AfterRead> afterRead,
        Optional<Approval> approval,
        Optional<Fallback> fallback,
        Optional<Limit> limit) {

    /** {@code @ReadOnly}. */
    public record ReadOnly(String consistency, Place place) {}

    /** {@code @Mutating}. */
    public record Mutating(boolean destructive, List<TypeName> noEffectOn, Place place) {}

    /** {@code @Idempotent}; {@code by} and {@code scope} are names of enum constants. */
    public record Idempotent(String by, String scope, Span window, Place place) {}

    /** {@code @Retry}. */
    public record Retry(
            int max,
            Span delay,
            double multiplier,
            double jitter,
            Span maxDelay,
            List<TypeName> on,
            List<TypeName> abortOn,
            Place place) {}

    /** {@code @Timeout}. */
    public record Timeout(Span value) {}

    /** {@code @VerifyAfter}. */
    public record VerifyAfter(
            Reference check,
            Span within,
            Span every,
            Optional<Span> settle,
            Optional<Reference> recover,
            Place place) {}

    /** {@code @Require}. */
    public record Require(List<Reference> checks, int quorum, Place place) {}

    /** {@code @Expect}. */
    public record Expect(Reference check, Place place) {}

    /** {@code @Reconcile}. */
    public record Reconcile(Reference with, Optional<Reference> by, Place place) {}

    /** {@code @AfterRead}. */
    public record AfterRead(Reference read, String on, Optional<Span> within, Place place) {}

    /** {@code @Approval}. */
    public record Approval(Optional<Reference> when, Place place) {}

    /** {@code @Fallback}. */
    public record Fallback(Reference method, Place place) {}

    /** {@code @Limit}, on a tool or on the whole interface. */
    public record Limit(int concurrent, double perSecond, Place place) {}

    /** What the tool does to the world. */
    public Effect effect() {
        if (mutating.isPresent()) {
            return Effect.MUTATION;
        }
        return gate.isPresent() ? Effect.GATE : Effect.READ;
    }

    /** Whether it is said at all what the tool does to the world. */
    public boolean declareEffect() {
        return readOnly.isPresent() || mutating.isPresent() || gate.isPresent();
    }

    /** All methods that the annotations name. */
    public List<Reference> references() {
        return Stream.of(
                        require.stream().flatMap(require -> require.checks().stream()),
                        approval.stream().flatMap(approval -> approval.when().stream()),
                        afterRead.stream().map(AfterRead::read),
                        expect.stream().map(Expect::check),
                        reconcile.stream().map(Reconcile::with),
                        reconcile.stream().flatMap(reconcile -> reconcile.by().stream()),
                        verifyAfter.stream().map(VerifyAfter::check),
                        verifyAfter.stream().flatMap(verify -> verify.recover().stream()),
                        fallback.stream().map(Fallback::method))
                .flatMap(references -> references)
                .toList();
    }

    /** All durations that the annotations give. */
    public List<Span> spans() {
        return Stream.of(
                        idempotent.stream().map(Idempotent::window),
                        retry.stream().map(Retry::delay),
                        retry.stream().map(Retry::maxDelay),
                        timeout.stream().map(Timeout::value),
                        verifyAfter.stream().map(VerifyAfter::within),
                        verifyAfter.stream().map(VerifyAfter::every),
                        verifyAfter.stream().flatMap(verify -> verify.settle().stream()),
                        afterRead.stream().flatMap(read -> read.within().stream()))
                .flatMap(spans -> spans)
                .toList();
    }
}
