package app;

import dev.langchain4j.service.AiServices;
import io.afterproof.runtime.Afterproof;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.ai.support.ToolCallbacks;

class Desk {
    private final StoredTools stored = new StoredTools();
    private final Tools guarded = Afterproof.guard(Tools.class, stored);
    private final GuardedTools guard = new GuardedTools(stored);
    private final Tools unknown = new StoredTools();

    void onTheGuard(AiServices<Desk> services) {
        guarded.note("1");
        guard.note("2");
        services.tools(guarded, guard);
        services.tools(List.of(guarded));
        ToolCallbacks.from(guard);
    }

    void inAnArray(AiServices<Desk> services) {
        ToolCallbacks.from(new Object[] {guarded, "other"});
        Object[] kept = {guard};
        services.tools(kept);
        services.tools(new Object[1]);
        BiConsumer<Tools, String> reference = Tools::note;
    }

    void readsAreNoHarm() {
        stored.read("1");
        if (stored.isNoted("1")) {
            stored.plain("2");
        }
        stored.other();
    }

    void aFieldOfTheInterfaceIsNotLookedInto() {
        unknown.note("1");
    }

    void aLocalThatIsGuardedLater() {
        Tools tools = new StoredTools();
        tools = Afterproof.guard(Tools.class, tools);
        tools.note("1");
    }

    void aLocalThatIsGuardedInEachCase(boolean test, int mode) {
        Tools chosen = test ? Afterproof.guard(Tools.class, new StoredTools()) : guarded;
        chosen.note("1");
        Tools switched = switch (mode) {
            case 1 -> guarded;
            default -> new GuardedTools(stored);
        };
        switched.note("2");
        Tools later;
        later = new StoredTools();
        later = Afterproof.guard(Tools.class, later);
        later.note("3");
        Tools later2;
        later2 = Afterproof.guard(Tools.class, stored);
        later2.note("4");
    }

    void localsThatNameEachOther(boolean test) {
        Tools one = null;
        Tools other = null;
        while (test) {
            one = other;
            other = one;
        }
        one.note("1");
    }

    void readsOfOneThatMayBe(boolean test) {
        Tools chosen = test ? new StoredTools() : guarded;
        chosen.read("1");
    }

    static class Sub extends StoredTools {
        void itsOwn(StoredTools another) {
            note("1");
            this.note("2");
            another.note("3");
        }
    }
}
