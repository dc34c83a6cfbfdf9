package app;

class Overrides {
    abstract static class Step {
        abstract void run(Tools tools);
    }

    static class Long extends Step {
        @Override
        void run(Tools tools) {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        }
    }

    static class Other extends Step {
        @Override
        void run(Tools tools) {
            tools.read("1");
        }
    }

    void theStaticTypeIsKnown(Tools tools, Other other) {
        tools.read("1");
        tools.read("2");
        other.run(tools);
    }

    interface Unimplemented {
        void run();
    }

    void nothingImplementsIt(Tools tools, Unimplemented unknown) {
        tools.read("1");
        tools.read("2");
        unknown.run();
        tools.read("3");
    }

    void gateInAllOverrides(Tools tools, Check check) {
        tools.read("1");
        tools.read("2");
        check.run(tools);
        tools.read("3");
        tools.read("4");
    }

    interface Check {
        void run(Tools tools);
    }

    static class One implements Check {
        @Override
        public void run(Tools tools) {
            tools.verifiedRead("1");
        }
    }

    static class Two implements Check {
        @Override
        public void run(Tools tools) {
            if (!tools.balanced()) {
                throw new IllegalStateException();
            }
        }
    }
}
