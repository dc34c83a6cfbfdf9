package app;

import io.afterproof.runtime.Chain;

class Chains {
    void openResetsNothing(Tools tools) {
        tools.read("1");
        tools.read("2");
        try (Chain chain = Chain.open("three")) {
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void closeResetsNothing(Tools tools) {
        try (Chain chain = Chain.open("three")) {
            tools.read("1");
            tools.read("2");
        }
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }
}
