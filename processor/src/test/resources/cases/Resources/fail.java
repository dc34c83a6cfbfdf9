package app;

class Resources {
    record Session(Tools tools) implements AutoCloseable {
        @Override
        public void close() {
            tools.read("close");
        }
    }

    void initialiserAndBody(Tools tools) throws java.io.IOException {
        try (var reader = new java.io.StringReader(tools.read("1") + tools.read("2"))) {
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void closingIsACall(Tools tools) {
        try (Session session = new Session(tools)) {
            tools.read("1");
            tools.read("2");
        }
        tools.read("4"); // ERROR ChainTooDeep: calls Session.close
    }

    void closedOnTheWayToTheCatch(Tools tools) {
        try (Session session = new Session(tools)) {
            tools.read("1");
            tools.read("2");
        } catch (IllegalStateException e) {
            tools.read("4"); // ERROR ChainTooDeep
        }
    }
}
