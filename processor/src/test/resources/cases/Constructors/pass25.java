package app;

class Constructors {
    static class Base {
        Base(Tools tools) {
            tools.read("2");
        }
    }

    static class StatementsBeforeSuper extends Base {
        StatementsBeforeSuper(Tools tools) {
            if (tools == null) {
                throw new IllegalArgumentException();
            }
            tools.read("1");
            super(tools);
            tools.read("3");
        }
    }
}
