package io.afterproof.jdbc.history;

import java.util.Optional;

/**
 * What a thing does if it is asked one question after the other.
 *
 * @param <S> its states, with {@code equals} and {@code hashCode}
 * @param <A> its answers
 */
public interface Model<S, A> {
    S initial();

    /** The state after this answer was given in that state; empty if it cannot be given then. */
    Optional<S> answered(S state, A answer);

    /** The state after a question had its effect in that state, and its answer was not heard. */
    S unheard(S state);
}
