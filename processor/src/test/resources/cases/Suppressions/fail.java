package app;

import io.afterproof.SuppressGuard;

class Suppressions {
    @SuppressGuard(value = "ChainUnbounded", reason = "another diagnostic")
    void other(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    @SuppressGuard(value = "ChainTooDeep", reason = "reviewed")
    void accepted(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4");
    }

    void notForItsCallers(Tools tools) {
        accepted(tools);
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }
}
