package shop;

import io.afterproof.*;

final class Office {
    void work() {
        @Guarded // ERROR ToolShape: Local is declared inside a method
        interface Local {
            String read(String id);
        }
    }

    void suppressedWithoutReason(Files files) {
        String a = files.read("a");
        String b = files.read("b");
        String c = files.read("c");
        @SuppressGuard(value = "ChainTooDeep", reason = " ")
        String d = files.read("d"); // ERROR ChainTooDeep
    }

    void suppressedWithReason(Files files) {
        String a = files.read("a");
        String b = files.read("b");
        String c = files.read("c");
        @SuppressGuard(value = "ChainTooDeep", reason = "reviewed")
        String d = files.read("d");
    }
}

@Guarded
interface Files {
    String read(String id);

    boolean exists(String id);

    @Expect("plausible")
    String size(String id);

    @Mutating
    @VerifyAfter("exists")
    void create(String id);

    default boolean plausible(@Result String size) {
        return !size.isEmpty();
    }
}

final class Disk implements Files {
    public String read(String id) { return id; }
    public boolean exists(String id) { return true; }
    public String size(String id) { return id; }
    public void create(String id) {}

    static void probe(Disk disk) {
        disk.exists("a");
        disk.plausible("1"); // ERROR VerdictIgnored
    }
}

final class GuardedFiles implements Files {
    public String read(String id) { return id; }
    public boolean exists(String id) { return true; }
    public String size(String id) { return id; }
    public void create(String id) {}
}
