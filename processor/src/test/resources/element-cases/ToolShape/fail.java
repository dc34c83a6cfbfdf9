package shop;

import io.afterproof.*;
import java.util.*;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;

@Guarded // ERROR ToolShape: AClass is a class, and only an interface can have a guard. Declare its methods in an interface
class AClass {
    void run() {}
}

class Methods {
    @ReadOnly // ERROR ToolShape: Methods is a class, and only an interface can have a guard. Declare read(String id) in an interface
    String read(String id) {
        return id;
    }
}

@Guarded // ERROR ToolShape: an enum
enum AnEnum {
    A
}

@Guarded // ERROR ToolShape: a record
record ARecord() {}

@Guarded // ERROR ToolShape: an annotation type
@interface AnAnnotation {}

@Guarded
sealed interface Sealed permits Permitted {} // ERROR ToolShape: Sealed is sealed, so no guard can implement it

non-sealed interface Permitted extends Sealed {}

class Outer {
    @Guarded
    private interface Hidden { // ERROR ToolShape: Outer.Hidden is private
        String read(String id);
    }

    private static class Deep {
        interface Inner { // ERROR ToolShape: Outer.Deep.Inner is private, or nested in something private
            @ReadOnly
            String read(String id);
        }
    }
}

interface Shapes {
    @ReadOnly
    <T> T generic(Class<T> type); // ERROR ToolShape: Shapes.generic is a generic method

    @ReadOnly
    Future<String> future(); // ERROR ToolShape: Shapes.future returns Future<String>, which comes later in a way that cannot be guarded. Return CompletionStage or CompletableFuture of the result

    @ReadOnly
    Flow.Publisher<String> publisher(); // ERROR ToolShape: Flow.Publisher<String>

    @ReadOnly
    Mine mine(); // ERROR ToolShape: returns Mine, which comes later

    @ReadOnly
    CompletionStage<?> unknown(); // ERROR ToolShape: which does not say what it will hold

    @ReadOnly
    CompletionStage<? extends List<String>> some(); // ERROR ToolShape: which does not say what it will hold

    @Mutating // ERROR ToolShape: Shapes.helper is static
    static void helper() {}

    @ReadOnly // ERROR ToolShape: Shapes.inner is private
    private void inner() {}

    @ReadOnly
    @Limit(concurrent = -1) // ERROR ToolShape: @Limit(concurrent = -1)
    String a();

    @ReadOnly
    @Limit(perSecond = -0.5) // ERROR ToolShape: @Limit(perSecond = -0.5)
    String b();

    @ReadOnly
    @Limit // ERROR ToolShape: limits nothing
    String c();
}

class Mine extends CompletableFuture<String> {}

@Guarded(maxDepth = 0) // ERROR ToolShape: maxDepth = 0
interface NoDepth {}

@Guarded(maxDestructive = -1) // ERROR ToolShape: maxDestructive = -1
interface NoDestructive {}

interface Good {
    @ReadOnly
    String read(String id);
}

class GoodDatabase implements Good {
    @Override
    @ReadOnly // ERROR ToolShape: Annotate the method of Good that it implements, and not here
    public String read(String id) {
        return id;
    }
}

class Agent {
    private record Secret(String key) {}

    interface Tools {
        @ReadOnly
        Secret secret(String id); // ERROR ToolShape: speaks of Agent.Secret, which the guard, a class of its own, cannot see

        @ReadOnly
        String all(List<? extends Secret[]> secrets); // ERROR ToolShape: Agent.Tools.all speaks of Agent.Secret
    }
}

class Desk {
    private interface Item {}

    private static final class Missing extends RuntimeException {}

    interface Bound<I extends Comparable<I> & Item> { // ERROR ToolShape: Desk.Bound speaks of Desk.Item, which the guard, a class of its own, cannot see
        @ReadOnly
        String read(I item);
    }

    @Guarded(tolerates = {IllegalStateException.class, Missing.class}) // ERROR ToolShape: Desk.Tolerant speaks of Desk.Missing
    interface Tolerant {
        @ReadOnly
        String read(String id);
    }

    interface Marked {
        @Mutating(noEffectOn = Missing.class) // ERROR ToolShape: Desk.Marked.change speaks of Desk.Missing
        @VerifyAfter("changed")
        void change(String id);

        boolean changed(String id);

        @ReadOnly
        @Retry(max = 2, on = Missing.class) // ERROR ToolShape: Desk.Marked.first speaks of Desk.Missing
        String first(String id);

        @ReadOnly
        @Retry(max = 2, abortOn = Missing.class) // ERROR ToolShape: Desk.Marked.second speaks of Desk.Missing
        String second(String id);
    }
}
