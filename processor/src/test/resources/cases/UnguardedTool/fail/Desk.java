package app;

import com.google.adk.tools.FunctionTool;
import dev.langchain4j.service.AiServices;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.method.MethodToolCallbackProvider;

class Desk {
    private final StoredTools stored = new StoredTools();

    void onAField() {
        stored.note("1"); // ERROR UnguardedTool: Tools.note is called on the StoredTools itself, past the guard
        this.stored.note("2"); // ERROR UnguardedTool
    }

    void onACreation() {
        new StoredTools().note("1"); // ERROR UnguardedTool: Afterproof.guard(Tools.class, new StoredTools())
    }

    void onALocalOfTheInterface() {
        Tools tools = new StoredTools();
        tools.note("1"); // ERROR UnguardedTool
        Tools cast = (Tools) (stored);
        cast.note("2"); // ERROR UnguardedTool
    }

    void onVar(StoredTools parameter) {
        var tools = parameter;
        tools.note("1"); // ERROR UnguardedTool
    }

    <T extends StoredTools> void onATypeVariable(T tools) {
        tools.note("1"); // ERROR UnguardedTool
    }

    Consumer<String> asAReference() {
        return stored::note; // ERROR UnguardedTool
    }

    void inherited(Sub sub) {
        sub.note("1"); // ERROR UnguardedTool: on the Sub itself
    }

    static class Sub extends StoredTools {}

    void handedOver(AiServices<Desk> services, ChatClient client) {
        services.tools(stored); // ERROR UnguardedTool: The StoredTools itself is handed to AiServices.tools
        services.tools(List.of(stored, "other")); // ERROR UnguardedTool
        services.tools(new StoredTools(), "other"); // ERROR UnguardedTool
        ToolCallbacks.from(stored); // ERROR UnguardedTool
        MethodToolCallbackProvider.builder().toolObjects(stored); // ERROR UnguardedTool
        client.prompt().tools(stored); // ERROR UnguardedTool
        FunctionTool.create(stored, "note"); // ERROR UnguardedTool
        Tools local = stored;
        services.tools(local); // ERROR UnguardedTool
    }

    void onALocalThatMayBeOne(boolean test, int mode, Tools guarded, AiServices<Desk> services) {
        Tools chosen = test ? new StoredTools() : guarded;
        chosen.note("1"); // ERROR UnguardedTool: on the StoredTools itself
        Tools nested = test ? guarded : ((Tools) (mode > 1 ? guarded : stored));
        nested.note("2"); // ERROR UnguardedTool
        Tools switched = switch (mode) {
            case 1 -> guarded;
            case 2 -> {
                yield new StoredTools();
            }
            default -> throw new IllegalArgumentException();
        };
        switched.note("3"); // ERROR UnguardedTool
        Tools alias = switched;
        alias.note("4"); // ERROR UnguardedTool
        services.tools(test ? stored : guarded); // ERROR UnguardedTool
    }

    void onALocalThatIsAssignedOnce(boolean test) {
        Tools later;
        later = new StoredTools();
        later.note("1"); // ERROR UnguardedTool
        Tools none = null;
        if (test) {
            none = stored;
        }
        none.note("2"); // ERROR UnguardedTool
        Runnable work = () -> later.note("3"); // ERROR UnguardedTool
    }

    void onTheExpressionItself(boolean test, Tools guarded) {
        (test ? guarded : new StoredTools()).note("1"); // ERROR UnguardedTool
        ((Tools) stored).note("2"); // ERROR UnguardedTool
    }

    void handedOverInAnArray(AiServices<Desk> services, boolean test, Tools guarded) {
        ToolCallbacks.from(new Object[] {new StoredTools()}); // ERROR UnguardedTool: Afterproof.guard(Tools.class, new StoredTools())
        services.tools(new Object[] {"other", stored}); // ERROR UnguardedTool
        services.tools((Object[]) new Tools[] {test ? stored : guarded}); // ERROR UnguardedTool
        Object[] kept = {new StoredTools()};
        ToolCallbacks.from(kept); // ERROR UnguardedTool: The StoredTools itself is handed to ToolCallbacks.from
    }

    void byTheNameOfTheClass() {
        BiConsumer<StoredTools, String> reference = StoredTools::note; // ERROR UnguardedTool: Tools::note
    }
}
