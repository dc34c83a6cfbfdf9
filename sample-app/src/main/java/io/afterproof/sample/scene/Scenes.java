package io.afterproof.sample.scene;

import java.util.List;
import java.util.Optional;

/** The scenes, in the order in which they are told. */
public final class Scenes {
    private static final List<Scene<?>> ALL = List.of(
            new RefundReadBack(),
            new LatePayment(),
            new SameCallThrice(),
            new MissingArgument(),
            new CleanUpDuringFreeze(),
            new DisagreeingPolicies(),
            new FourDeep(),
            new KilledMidRefund());

    private Scenes() {}

    /** All eight. */
    public static List<Scene<?>> all() {
        return ALL;
    }

    /** The one of that number, from 1. */
    public static Optional<Scene<?>> number(int number) {
        return ALL.stream().filter(scene -> scene.number() == number).findFirst();
    }
}
