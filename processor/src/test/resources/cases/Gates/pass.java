package app;

import io.afterproof.Verdict;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

class Gates {
    private final Tools tools = null;
    private boolean field = tools.balanced();

    boolean returned() {
        return tools.balanced();
    }

    void argument() {
        System.out.println(tools.audited("1"));
        new StringBuilder().append(tools.balanced());
    }

    void fields(boolean[] flags) {
        field = tools.balanced();
        this.field = tools.balanced();
        flags[0] = tools.balanced();
    }

    void condition(boolean flag) {
        if (!(flag ^ tools.balanced()) || tools.audited("1").isConfirmed()) {
            return;
        }
        while (tools.balanced()) {
            break;
        }
        String text = tools.balanced() ? "a" : "b";
        assert tools.balanced();
    }

    String locals() {
        boolean fine = tools.balanced();
        Verdict verdict;
        verdict = tools.audited("1");
        boolean all = true;
        all &= tools.balanced();
        return verdict.reason() + fine + all;
    }

    boolean assignedInACondition() {
        boolean fine;
        if (fine = tools.balanced()) {
            return true;
        }
        return false;
    }

    void lambdas() {
        BooleanSupplier later = () -> tools.balanced();
        Supplier<Verdict> reference = () -> {
            return tools.audited("1");
        };
        Supplier<Boolean> bound = tools::balanced;
        boolean outside = tools.balanced();
        Runnable work = () -> System.out.println(outside);
    }

    void switches(int kind) {
        boolean fine =
                switch (kind) {
                    case 1 -> tools.balanced();
                    default -> {
                        yield tools.audited("2").isConfirmed();
                    }
                };
        if (fine) {
            tools.read("1");
        }
        switch (tools.audited("3").kind()) {
            case CONFIRMED -> tools.read("1");
            default -> tools.read("2");
        }
    }

    void plainReadsMayBeDropped(Reads reads) {
        reads.exists("1");
        tools.read("1");
        if (tools.isNoted("2")) {
            return;
        }
    }

    @io.afterproof.Guarded
    interface Reads {
        boolean exists(String id);

        @io.afterproof.Mutating
        @io.afterproof.VerifyAfter("exists")
        void create(String id);

        default boolean fine(String id) {
            return exists(id);
        }
    }

    void aDefaultMethodThatIsNoCheck(Reads reads) {
        reads.fine("1");
    }
}

final class GuardedGates_Reads implements Gates.Reads {
    public boolean exists(String id) { return true; }
    public void create(String id) {}
}
