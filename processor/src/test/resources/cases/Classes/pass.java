package app;

class Classes {
    private final Tools tools;

    Classes(Tools tools) {
        this.tools = tools;
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }

    void anotherBody() {
        tools.read("1");
        tools.read("2");
        tools.read("3");
    }

    void aLocalClassIsNotRunWhereItStands() {
        tools.read("1");
        tools.read("2");
        class Local {
            void work() {
                tools.read("1");
                tools.read("2");
                tools.read("3");
            }
        }
        tools.read("3");
    }

    Runnable anAnonymousClassIsNotRunWhereItStands() {
        tools.read("1");
        tools.read("2");
        return new Runnable() {
            @Override
            public void run() {
                tools.read("1");
                tools.read("2");
            }
        };
    }

    static class Initialised {
        static Tools shared;
        private final String one = shared.read("1");

        Initialised() {
            this("other");
            shared.read("3");
        }

        Initialised(String other) {
            shared.read("2");
        }
    }

    static class EachStaticOnItsOwn {
        static final Tools SHARED = null;
        static final String ONE = SHARED.read("1") + SHARED.read("2") + SHARED.read("3");

        void use() {
            SHARED.read("1");
        }
    }

    enum Plan {
        ONE,
        TWO {
            @Override
            void run(Tools tools) {
                tools.note("1");
            }
        };

        void run(Tools tools) {
            tools.read("1");
        }
    }

    void enumConstants(Plan plan) {
        tools.read("1");
        tools.read("2");
        plan.run(tools);
    }
}
