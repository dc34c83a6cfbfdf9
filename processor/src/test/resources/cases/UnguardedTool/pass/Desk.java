package app;

import dev.langchain4j.service.AiServices;
import io.afterproof.runtime.Afterproof;
import java.util.List;
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

    static class Sub extends StoredTools {
        void itsOwn(StoredTools another) {
            note("1");
            this.note("2");
            another.note("3");
        }
    }
}
