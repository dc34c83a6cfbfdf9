package io.afterproof.jdbc.history;

import java.util.Optional;

/**
 * One key: at most one effect, every answer tells that effect's result, a replay comes after it, and a call has failed
 * only if there is none.
 *
 * @param farEndDedupes whether a change that is made again is the same one, so that a client may be told that it made it
 */
public record OneEffect(boolean farEndDedupes) implements Model<OneEffect.State, Told> {
    /**
     * Where a key stands.
     *
     * @param happened whether there is an effect
     * @param result its result; empty while nobody was told
     */
    public record State(boolean happened, Optional<String> result) {
        static final State NOTHING = new State(false, Optional.empty());
        static final State SOMETHING = new State(true, Optional.empty());

        private Optional<State> with(String told) {
            return result.filter(known -> !known.equals(told)).isPresent()
                    ? Optional.empty()
                    : Optional.of(new State(true, Optional.of(told)));
        }
    }

    @Override
    public State initial() {
        return State.NOTHING;
    }

    @Override
    public State unheard(State state) {
        return state.happened() ? state : State.SOMETHING;
    }

    @Override
    public Optional<State> answered(State state, Told told) {
        if (told instanceof Told.Made made) {
            return state.happened() && !farEndDedupes ? Optional.empty() : state.with(made.result());
        }
        if (told instanceof Told.Replayed replayed) {
            return state.happened() ? state.with(replayed.result()) : Optional.empty();
        }
        if (told instanceof Told.ResultLost) {
            return Optional.of(unheard(state));
        }
        if (told instanceof Told.Failed) {
            return state.happened() ? Optional.empty() : Optional.of(state);
        }
        return found(state, (Told.Found) told);
    }

    private static Optional<State> found(State state, Told.Found found) {
        return switch (found.results().size()) {
            case 0 -> state.happened() ? Optional.empty() : Optional.of(state);
            case 1 -> state.happened() ? state.with(found.results().get(0)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
