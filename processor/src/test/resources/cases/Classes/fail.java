package app;

class Classes {
    private final Tools tools;
    private final String first;
    private String second = "2";

    Classes(Tools tools) {
        this.tools = tools;
        this.first = tools.read("1") + tools.read("2") + tools.read("3");
    }

    static String creation(Tools tools) {
        tools.read("0");
        return new Classes(tools).first; // ERROR ChainTooDeep: calls new Classes
    }

    static class Sub extends Classes {
        Sub(Tools tools) {
            super(tools);
            tools.read("4"); // ERROR ChainTooDeep: calls new Classes
        }
    }

    static class Delegating {
        Delegating(Tools tools) {
            tools.read("1");
            tools.read("2");
        }

        Delegating(Tools tools, boolean flag) {
            this(tools);
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    static class Initialised {
        static Tools shared;

        private final String one = shared.read("1") + shared.read("2");
        private final String two;

        {
            two = shared.read("3");
        }

        Initialised() {
            shared.read("4"); // ERROR ChainTooDeep
        }
    }

    static class InitialisedByDefault {
        static Tools shared;

        private final String one = shared.read("1") + shared.read("2");
        private final String two = shared.read("3") + shared.read("4"); // ERROR ChainTooDeep
    }

    static class Static {
        static final Tools SHARED = null;
        static final String ONE = SHARED.read("1") + SHARED.read("2");

        static {
            SHARED.read("3");
            SHARED.read("4"); // ERROR ChainTooDeep
        }
    }

    interface Constants {
        Tools SHARED = null;
        String ONE = SHARED.read("1") + SHARED.read("2") + SHARED.read("3");
        String TWO = SHARED.read("4"); // ERROR ChainTooDeep
    }

    void localClass() {
        class Local {
            void work() {
                tools.read("1");
                tools.read("2");
            }
        }
        Local local = new Local();
        tools.read("3");
        tools.read("4");
        local.work(); // ERROR ChainTooDeep: calls Local.work
    }

    void anonymousClass() {
        Runnable work = new Runnable() {
            @Override
            public void run() {
                tools.read("1");
                tools.read("2");
                tools.read("3");
                tools.read("4"); // ERROR ChainTooDeep
            }
        };
    }

    void anonymousSubclass() {
        tools.read("1");
        new Classes(tools) {}.hashCode(); // ERROR ChainTooDeep
    }

    record Order(Tools tools, String id) {
        Order {
            tools.read("1");
            tools.read("2");
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }

        String details() {
            return tools.read("1") + tools.read("2") + tools.read("3") + tools.read("4"); // ERROR ChainTooDeep
        }
    }

    enum Plan {
        FAST {
            @Override
            void run(Tools tools) {
                tools.read("1");
                tools.read("2");
            }
        },
        SLOW {
            @Override
            void run(Tools tools) {
                tools.read("1");
                tools.read("2");
                tools.read("3");
            }
        };

        abstract void run(Tools tools);
    }

    void enumConstants(Plan plan) {
        tools.read("0");
        plan.run(tools); // ERROR ChainTooDeep: calls Plan.run
    }

    static class ImplicitSuper extends InitialisedQuietly {
        ImplicitSuper() {
            shared.read("4"); // ERROR ChainTooDeep: calls new InitialisedQuietly
        }
    }

    static class ImplicitConstructor extends InitialisedQuietly {
        private final String four = shared.read("4"); // ERROR ChainTooDeep: calls new InitialisedQuietly
    }

    static class InitialisedQuietly {
        static Tools shared;
        private final String one = shared.read("1") + shared.read("2") + shared.read("3");
    }
}
