package app;

class Resources {
    record Session(Tools tools) implements AutoCloseable {
        @Override
        public void close() {
            if (!tools.balanced()) {
                throw new IllegalStateException();
            }
        }
    }

    void closingIsAGate(Tools tools) {
        try (Session session = new Session(tools)) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        }
        tools.read("4");
        tools.read("5");
        tools.read("6");
    }

    void closingWhatWasGiven(Tools tools, Session session) {
        try (session) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        }
        tools.read("4");
    }
}
