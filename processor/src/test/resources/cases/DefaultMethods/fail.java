package app;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;

class DefaultMethods {
    void areMadeOfTools(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.twice("3"); // ERROR ChainTooDeep: calls Tools.twice
    }

    void onTheGuardToo(GuardedTools guard) {
        guard.twice("1");
        guard.twice("3"); // ERROR ChainTooDeep
    }

    @Guarded
    interface Own {
        String read(String id);

        default String deep(String id) {
            return read(read(read(read(id)))); // ERROR ChainTooDeep
        }

        @ReadOnly
        default String tool(String id) {
            return read(read(read(id)));
        }
    }

    void anAnnotatedOneIsATool(Own tools) {
        tools.tool("1");
        tools.tool("2");
        tools.tool("3");
        tools.tool("4"); // ERROR ChainTooDeep: Own.tool
    }
}

final class GuardedDefaultMethods_Own implements DefaultMethods.Own {
    public String read(String id) { return id; }
}
