package shop;

import io.afterproof.ReadOnly;

interface Outer {
    interface Tools {
        @ReadOnly
        String read(String id);
    }
}

interface Outer_Tools { // ERROR ToolShape: Outer_Tools needs a guard called shop.GuardedOuter_Tools, and there is a class of that name already. Rename one of them.
    @ReadOnly
    String read(String id);
}

interface Mine { // ERROR ToolShape: Mine needs a guard called shop.GuardedMine
    @ReadOnly
    String read(String id);
}

class GuardedMine {}
