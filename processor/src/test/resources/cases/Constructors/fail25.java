package app;

class Constructors {
    static class Base {
        Base(Tools tools) {
            tools.read("2");
        }
    }

    static class StatementsBeforeSuper extends Base {
        static Tools shared;
        private final String field = shared.read("3");

        StatementsBeforeSuper(Tools tools) {
            tools.read("1");
            super(tools);
            tools.read("4"); // ERROR ChainTooDeep: calls new Base
        }
    }
}
