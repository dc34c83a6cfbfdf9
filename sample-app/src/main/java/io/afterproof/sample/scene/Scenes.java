package io.afterproof.sample.scene;

import java.util.List;

/** The scenes, in the order in which they are told. */
public final class Scenes {
    private static final List<Scene<?>> ALL = List.of(
            new RefundReadBack(),
            new LatePayment(),
            new SameCallThrice(),
            new MissingArgument(),
            new CleanUpDuringFreeze(),
            new DisagreeingPolicies(),
            new FourDeep());

    private Scenes() {}

    /** All seven. */
    public static List<Scene<?>> all() {
        return ALL;
    }
}
