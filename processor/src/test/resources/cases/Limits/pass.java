package app;

import io.afterproof.ChainLimit;
import io.afterproof.Guarded;

class Limits {
    @Guarded(maxDepth = 5)
    interface Loose {
        String loose(String id);
    }

    void theGateLiftsTheSmallerLimit(Tools tools, Loose loose) {
        tools.read("1");
        if (!tools.balanced()) {
            return;
        }
        loose.loose("1");
        loose.loose("2");
        loose.loose("3");
        loose.loose("4");
        loose.loose("5");
    }

    @ChainLimit(depth = 4, reason = "reviewed")
    void four(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
    }

    void callingItAlone(Tools tools) {
        four(tools);
    }

    @ChainLimit(depth = 6, reason = "reviewed")
    static class Reviewed {
        void inside(Tools tools) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
            tools.read("4");
            Runnable work = () -> tools.read("5");
            new Object() {
                void more() {
                    tools.read("1");
                    tools.read("2");
                    tools.read("3");
                    tools.read("4");
                }
            }.hashCode();
        }
    }

    @ChainLimit(depth = 4, reason = "reviewed")
    Limits(Tools tools) {
        four(tools);
    }
}

final class GuardedLimits_Loose implements Limits.Loose {
    public String loose(String id) { return id; }
}
