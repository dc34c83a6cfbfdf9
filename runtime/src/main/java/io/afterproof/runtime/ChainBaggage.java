package io.afterproof.runtime;

import io.afterproof.runtime.internal.BaggageMembers;
import io.afterproof.runtime.internal.ThreadContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells another process which chain a request belongs to, in the header {@value #HEADER} of
 * <a href="https://www.w3.org/TR/baggage/">W3C Baggage</a>. It holds the chain's id and nothing else.
 *
 * <pre>{@code
 * request.setHeader(ChainBaggage.HEADER, ChainBaggage.addTo(null));                           // here
 *
 * ChainOptions options = ChainOptions.named("refund").in(chains);                             // there
 * try (Chain chain = Chain.open(ChainBaggage.chainId(header).map(options::id).orElse(options))) {
 *     …
 * }
 * }</pre>
 *
 * <p><b>The id is not a credential.</b> Headers can be made up. Whoever is believed an id works in that chain: they use up
 * its depth and its budget, stop it by failing, learn that it was stopped, and are answered with what it did before when
 * they make the same call. So believe it only from those whose calls you would run anyway, take it out where requests come
 * in from outside, and open chains for a {@linkplain ChainOptions#tenant() tenant} that you know from the credentials of
 * the request: the same id is another chain there.
 */
public final class ChainBaggage {
    /** The name of the header. */
    public static final String HEADER = "baggage";

    private ChainBaggage() {}

    /**
     * A header's value with the id of the current chain, in place of one that is there. The other members stay as they are,
     * in their order. Of more than the 64 members or 8,192 bytes that the specification grants, those that find no room are
     * left out; so is what is no member, or has characters that no header may have.
     *
     * <p>In a check, such as a verifier, it holds no id, not even one that is there: what the guard itself asks is no call of
     * the chain, at a far end as little as here.
     *
     * @param baggage the value that is there; null or empty for none. Join the values of several such headers with commas
     * @return what to send; empty if there is nothing
     */
    public static String addTo(@Nullable String baggage) {
        String present = baggage == null ? "" : baggage;
        if (ThreadContext.current().checking()) {
            return BaggageMembers.without(present);
        }
        return Chain.current()
                .map(chain -> BaggageMembers.with(present, chain.id()))
                .orElseGet(() -> BaggageMembers.cleaned(present));
    }

    /**
     * The id of the chain that the sender of a header worked in. Whatever came in: it never throws.
     *
     * @param baggage the header's value; null or empty for none. Join the values of several such headers with commas
     * @return the id, which {@link ChainOptions#id(String)} takes; empty if there is none, more than one, or one that is
     *     malformed, and for a header that is larger than the specification grants or has characters that none may have
     */
    public static Optional<String> chainId(@Nullable String baggage) {
        return BaggageMembers.chainIn(baggage == null ? "" : baggage).filter(ChainOptions::isId);
    }
}
