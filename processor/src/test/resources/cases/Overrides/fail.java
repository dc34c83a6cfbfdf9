package app;

class Overrides {
    abstract static class Step {
        abstract void run(Tools tools);
    }

    static class Short extends Step {
        @Override
        void run(Tools tools) {
            tools.read("1");
        }
    }

    static class Long extends Step {
        @Override
        void run(Tools tools) {
            tools.read("1");
            tools.read("2");
        }
    }

    void theLongestOverride(Tools tools, Step step) {
        tools.read("1");
        tools.read("2");
        step.run(tools); // ERROR ChainTooDeep: calls Step.run
    }

    interface Task {
        void work(Tools tools);
    }

    static class Base {
        public void work(Tools tools) {
            tools.read("1");
            tools.read("2");
        }
    }

    static class Inherited extends Base implements Task {}

    void implementedByAnInheritedMethod(Tools tools, Task task) {
        tools.read("1");
        tools.read("2");
        task.work(tools); // ERROR ChainTooDeep
    }

    interface Defaulted {
        default void go(Tools tools) {
            tools.read("1");
            tools.read("2");
        }
    }

    static class UsesTheDefault implements Defaulted {}

    void defaultMethod(Tools tools, Defaulted defaulted) {
        defaulted.go(tools);
        new UsesTheDefault().go(tools); // ERROR ChainTooDeep
    }

    static class Composite extends Step {
        java.util.List<Step> steps;

        @Override
        void run(Tools tools) {
            for (Step step : steps) { // ERROR ChainUnbounded
                step.run(tools);
            }
        }
    }

    static class Calls extends Long {
        @Override
        void run(Tools tools) {
            super.run(tools);
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep: calls Long.run
        }
    }

    void jdkInterfaces(Tools tools, Runnable work) {
        tools.read("1");
        work.run(); // ERROR ChainTooDeep: calls Runnable.run
    }

    record Work(Tools tools) implements Runnable {
        @Override
        public void run() {
            tools.read("1");
            tools.read("2");
            tools.read("3");
        }
    }

    abstract static class Generic<T> {
        abstract void handle(T value, Tools tools);
    }

    static class OfText extends Generic<String> {
        @Override
        void handle(String value, Tools tools) {
            tools.read(value);
            tools.read(value);
        }
    }

    <T> void generics(Generic<T> generic, T value, Tools tools) {
        generic.handle(value, tools);
        generic.handle(value, tools); // ERROR ChainTooDeep
    }
}
