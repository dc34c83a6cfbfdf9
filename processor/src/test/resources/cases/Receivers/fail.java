package app;

import io.afterproof.Guarded;
import io.afterproof.ReadOnly;
import java.util.function.Supplier;

class Receivers {
    private final Tools field = null;

    Tools tools() {
        return field;
    }

    void fieldsAndMethods(Receivers other) {
        field.read("1");
        this.field.read("2");
        tools().read("3");
        other.tools().read("4"); // ERROR ChainTooDeep
    }

    void throughItsGuard(GuardedTools guard) {
        guard.read("1");
        guard.plain("2");
        guard.read("3");
        guard.read("4"); // ERROR ChainTooDeep: Tools.read
    }

    void throughVar(Supplier<Tools> supplier) {
        var tools = supplier.get();
        tools.read("1");
        supplier.get().read("2");
        supplier.get().read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    <T extends Tools> void throughATypeVariable(T tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    <T extends Comparable<T> & Tools> void throughAnIntersection(T tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep
    }

    void throughAWildcard(java.util.List<? extends Tools> list) {
        list.get(0).read("1");
        list.get(1).read("2");
        list.get(2).read("3");
        list.get(3).read("4"); // ERROR ChainTooDeep
    }

    interface OnlyInherits extends Tools {}

    void throughASubinterface(OnlyInherits tools) {
        tools.read("1");
        tools.read("2");
        tools.read("3");
        tools.read("4"); // ERROR ChainTooDeep: Tools allows 3
    }

    @Guarded(maxDepth = 1)
    interface Stricter extends Tools { // its own guard, its own limit
        @Override
        String read(String id);
    }

    void throughAStricterSubinterface(Stricter tools) {
        tools.read("1");
        tools.plain("2"); // ERROR ChainTooDeep: Stricter allows 1
    }

    interface Plain<T> {
        T find(String id);
    }

    @Guarded(maxDepth = 1)
    interface OfPlain extends Plain<String> {}

    void inheritedFromAPlainInterface(OfPlain tools) {
        tools.find("1");
        tools.find("2"); // ERROR ChainTooDeep: OfPlain.find
    }

    interface Marked {
        @ReadOnly
        String one();

        String two();
    }

    void anAnnotatedMethodMakesAToolInterface(Marked tools) {
        tools.one();
        tools.two();
        tools.two();
        tools.two(); // ERROR ChainTooDeep: Marked allows 3
    }

    abstract static class Partly implements Tools {
        void notImplementedHere() {
            read("1");
            read("2");
            this.read("3");
            read("4"); // ERROR ChainTooDeep
        }
    }

    void methodReferences(Tools tools) {
        Supplier<String> one = () -> tools.read("1") + tools.read("2") + tools.read("3");
        java.util.function.BiFunction<Tools, String, String> unbound = Tools::read; // ERROR ChainTooDeep
    }
}

final class GuardedReceivers_Stricter implements Receivers.Stricter {
    public String read(String id) { return id; }
    public String plain(String id) { return id; }
    public String verifiedRead(String id) { return id; }
    public void note(String id) {}
    public void delete(String id) {}
    public void purge(String id) {}
    public void drop(String id) {}
    public boolean balanced() { return true; }
    public io.afterproof.Verdict audited(String id) { return null; }
}

final class GuardedReceivers_OfPlain implements Receivers.OfPlain {
    public String find(String id) { return id; }
}

final class GuardedReceivers_Marked implements Receivers.Marked {
    public String one() { return ""; }
    public String two() { return ""; }
}
