package app;

import io.afterproof.runtime.Chain;

class Chains {
    void gate(Tools tools) {
        tools.read("1");
        tools.read("2");
        String last = tools.read("3");
        Chain.gate(last.isEmpty());
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void gateOnAVerdict(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        Chain.gate(tools.audited("3"));
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void checkpoint(Tools tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        Chain.checkpoint("ada", "looked at all three");
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }
}
