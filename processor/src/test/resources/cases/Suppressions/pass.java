package app;

import io.afterproof.SuppressGuard;

class Suppressions {
    @SuppressGuard(value = "ChainTooDeep", reason = "reviewed")
    void onTheMethod(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
    }

    @SuppressGuard(value = "ChainUnbounded", reason = "reviewed")
    @SuppressGuard(value = "ChainTooDeep", reason = "reviewed")
    static class OnTheClass {
        void several(Tools tools, Iterable<String> ids) {
            for (String id : ids) {
                tools.read(id);
            }
            tools.read("1");
            tools.read("2");
            tools.read("3");
            tools.read("4");
        }

        class Inner {
            void inner(Tools tools, Iterable<String> ids) {
                ids.forEach(tools::read);
            }
        }
    }

    static Tools shared;

    @SuppressGuard(value = "ChainTooDeep", reason = "reviewed")
    String field = shared.read("1") + shared.read("2") + shared.read("3") + shared.read("4");

    void onALocal(Tools tools) {
        @SuppressGuard(value = "VerdictIgnored", reason = "reviewed")
        boolean fine = tools.balanced();
    }

    @SuppressGuard(value = "GuardMissing", reason = "written by hand")
    @io.afterproof.Guarded
    interface Unguarded {
        String read(String id);
    }
}
