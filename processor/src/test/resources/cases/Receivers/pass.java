package app;

import io.afterproof.Guarded;
import io.afterproof.Gate;

class Receivers {
    interface NoTools {
        String read(String id);
    }

    void otherInterfaces(NoTools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
    }

    @Guarded(maxDepth = 5)
    interface Looser {
        String find(String id);

        static String helper(String id) {
            return id;
        }

        private String hidden() {
            return "";
        }
    }

    void itsOwnLimit(Looser tools) {
        tools.find("1");
        tools.find("2");
        tools.find(Looser.helper("3"));
        tools.find("4");
        tools.find("5");
    }

    static final class Implementation implements Looser {
        @Override
        public String find(String id) {
            return id;
        }
    }

    void anImplementationIsFollowedNotCounted(Implementation implementation) {
        for (int i = 0; i < 9; i++) {
            implementation.find("1");
        }
    }

    interface Overrides extends Tools {
        @Override
        @Gate
        boolean balanced();

        @Override
        default String plain(String id) {
            return id;
        }
    }

    void anAnnotatedOverrideReplaces(Replaced tools) {
        tools.read("1");
        tools.read("2");
        if (tools.isFine("3")) {
            tools.read("4");
        }
    }

    @Guarded(maxDepth = 2)
    interface Reads {
        String read(String id);

        boolean isFine(String id);
    }

    @Guarded(maxDepth = 2)
    interface Replaced extends Reads {
        @Override
        @Gate
        boolean isFine(String id);
    }
}

final class GuardedReceivers_Looser implements Receivers.Looser {
    public String find(String id) { return id; }
}

final class GuardedReceivers_Reads implements Receivers.Reads {
    public String read(String id) { return id; }
    public boolean isFine(String id) { return true; }
}

final class GuardedReceivers_Replaced implements Receivers.Replaced {
    public String read(String id) { return id; }
    public boolean isFine(String id) { return true; }
}

final class GuardedReceivers_Overrides implements Receivers.Overrides {
    public String read(String id) { return id; }
    public String verifiedRead(String id) { return id; }
    public void note(String id) {}
    public void delete(String id) {}
    public void purge(String id) {}
    public void drop(String id) {}
    public boolean balanced() { return true; }
    public io.afterproof.Verdict audited(String id) { return null; }
}
