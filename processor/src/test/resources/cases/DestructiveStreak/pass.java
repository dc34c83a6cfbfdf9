package app;

import io.afterproof.runtime.Chain;

class DestructiveStreak {
    void twoDeletes(Tools tools) {
        tools.delete("1");
        tools.note("a");
        tools.delete("2");
        tools.note("b");
    }

    void checkpointBetween(Tools tools) {
        tools.delete("1");
        tools.delete("2");
        Chain.checkpoint("ada", "looked at both");
        tools.delete("3");
        tools.delete("4");
    }

    void approvedCalls(Tools tools, Iterable<String> ids) {
        tools.delete("1");
        tools.delete("2");
        tools.purge("3");
        tools.delete("4");
        for (String id : ids) {
            tools.purge(id);
        }
    }

    void checkpointInTheLoop(Tools tools, Iterable<String> ids) {
        for (String id : ids) {
            Chain.checkpoint("ada", "looked at " + id);
            tools.delete(id);
        }
    }

    void notDestructive(Tools tools, Iterable<String> ids) {
        for (String id : ids) {
            tools.note(id);
        }
    }

    void approvedWhereNoneIsAllowed(Frozen frozen, Iterable<String> ids) {
        frozen.purge("1");
        purge(frozen);
        for (String id : ids) {
            frozen.purge(id);
        }
        ids.forEach(frozen::purge);
    }

    private void purge(Frozen frozen) {
        frozen.purge("2");
        frozen.purge("3");
    }
}
