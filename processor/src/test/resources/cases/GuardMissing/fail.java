package app;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;

class GuardMissing {
    @Guarded // ERROR GuardMissing: app.GuardMissing.Nested is a tool interface, but its guard GuardedGuardMissing_Nested
    interface Nested {
        String read(String id);
    }

    interface ByItsMethod { // ERROR GuardMissing: -proc:full
        @ReadOnly
        String read(String id);
    }

    void bodiesAreCheckedAllTheSame(Nested tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }
}
