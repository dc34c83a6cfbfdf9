package io.afterproof.processor.chain;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The statements around the point a walk has come to, which jumps and exceptions leave. */
final class Frames implements Tally.Exits {
    /** What a frame stands for. */
    enum Kind {
        /** A method, an initialiser or a lambda: the end of {@code return}. */
        BODY,
        LOOP,
        /** A {@code switch} statement. */
        SWITCH,
        /** A {@code switch} expression: the end of {@code yield}. */
        CHOICE,
        LABELLED,
        /** The block of a {@code try} with {@code catch}. */
        CATCHING,
        /** All of a {@code try} before its {@code finally}, or a resource's scope before its {@code close()}. */
        CLEANING
    }

    /** Where a jump goes. */
    record Jump(Frame target, boolean again) {}

    /** One statement around the point. */
    static final class Frame {
        private final Kind kind;
        private final @Nullable Tree tree;
        private final Map<Jump, State> waiting = new LinkedHashMap<>();
        private State left = State.NONE;
        private State again = State.NONE;
        private State thrown = State.NONE;

        private Frame(Kind kind, @Nullable Tree tree) {
            this.kind = kind;
            this.tree = tree;
        }

        /** The states of all jumps out: {@code break}, {@code yield}, {@code return}. */
        State left() {
            return left;
        }

        /** The states of all {@code continue}s. */
        State again() {
            return again;
        }

        /** The states in which an exception may leave. */
        State thrown() {
            return thrown;
        }

        /** Leaves this statement from within it, with no clean-up between. */
        void leave(State state) {
            left = left.or(state);
        }

        /** The jumps that go on behind the clean-up. */
        Map<Jump, State> waiting() {
            return waiting;
        }
    }

    private Deque<Frame> stack = new ArrayDeque<>();

    Frame push(Kind kind, @Nullable Tree tree) {
        Frame frame = new Frame(kind, tree);
        stack.push(frame);
        return frame;
    }

    void pop(Frame frame) {
        if (stack.peek() != frame) {
            throw new IllegalStateException("unbalanced frames at " + frame.kind);
        }
        stack.pop();
    }

    /** Leaves the nearest frame of one of these kinds. */
    void leave(State state, Kind... kinds) {
        jump(state, false, frame -> List.of(kinds).contains(frame.kind));
    }

    /** Leaves this statement. */
    void leave(State state, Tree statement) {
        jump(state, false, frame -> frame.tree == statement);
    }

    /** Goes on with the next round of the nearest loop. */
    void again(State state) {
        jump(state, true, frame -> frame.kind == Kind.LOOP);
    }

    /** Goes on with the next round of this loop. */
    void again(State state, Tree loop) {
        jump(state, true, frame -> frame.kind == Kind.LOOP && frame.tree == loop);
    }

    /** Goes on with a jump that waited for a clean-up. */
    void resume(Jump jump, State state) {
        jump(state, jump.again, frame -> frame == jump.target);
    }

    /** An exception may be thrown in this state: it reaches every {@code catch} around, and the caller. */
    @Override
    public void raise(State state) {
        for (Frame frame : stack) {
            if (frame.kind == Kind.CATCHING || frame.kind == Kind.CLEANING) {
                frame.thrown = frame.thrown.or(state);
            }
            if (frame.kind == Kind.CLEANING) {
                return;
            }
        }
        Frame body = stack.peekLast();
        if (body != null) {
            body.thrown = body.thrown.or(state);
        }
    }

    @Override
    public State apart(Supplier<State> work) {
        Deque<Frame> around = stack;
        stack = new ArrayDeque<>();
        State end = work.get();
        stack = around;
        return end;
    }

    private void jump(State state, boolean again, Predicate<Frame> isTarget) {
        if (state.isNone()) {
            return;
        }
        Frame target = null;
        for (Frame frame : stack) {
            if (isTarget.test(frame)) {
                target = frame;
                break;
            }
        }
        if (target == null) {
            return;
        }
        for (Frame frame : stack) {
            if (frame == target) {
                break;
            }
            if (frame.kind == Kind.CLEANING) {
                frame.waiting.merge(new Jump(target, again), state, State::or);
                return;
            }
        }
        if (again) {
            target.again = target.again.or(state);
        } else {
            target.left = target.left.or(state);
        }
    }
}
