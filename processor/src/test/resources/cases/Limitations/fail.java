package app;

import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.SuppressGuard;
import io.afterproof.VerifyAfter;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** What is said although a person sees that it cannot happen: docs/limits.md. */
class Limitations {
    void aLoopBoundedByDataToo(Tools tools, List<String> ids) {
        for (int i = 0; i < ids.size() && i < 3; i++) { // ERROR ChainUnbounded
            tools.read(ids.get(i));
        }
    }

    void aStreamInAVariable(Tools tools, List<String> ids) {
        Stream<String> allowed = ids.stream().filter(id -> tools.balanced());
        allowed.map(tools::read).toList(); // ERROR ChainUnbounded
    }

    void conditionsThatExcludeEachOther(Tools tools, boolean flag) {
        if (flag) {
            tools.read("1");
            tools.read("2");
        }
        if (!flag) {
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void anExceptionThatIsNeverThrown(Tools tools) {
        try {
            tools.read("1");
            tools.read("2");
        } catch (ArithmeticException never) {
            tools.read("3");
            tools.read("4"); // ERROR ChainTooDeep
        }
    }

    void aRetryByRecursion(Tools tools, int left) {
        try {
            tools.note("1");
        } catch (RuntimeException e) {
            if (left == 0) {
                throw e;
            }
            aRetryByRecursion(tools, left - 1); // ERROR ChainUnbounded
        }
    }

    record Reading(Tools tools) implements Runnable, Iterator<String> {
        @Override
        public void run() {
            tools.read("1");
        }

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public String next() {
            return tools.read("1");
        }
    }

    void anyRunnableMayBeThatOfTheProgram(Tools tools, Runnable other, Iterator<String> names) {
        tools.read("1");
        tools.read("2");
        other.run();
        names.next(); // ERROR ChainTooDeep: calls Iterator.next
    }

    @Guarded
    @SuppressGuard(value = "GuardMissing", reason = "no processor runs over the cases")
    interface Rows {
        String row(String id);

        @Mutating
        @VerifyAfter("remembersThatItFailed")
        void take(String id);

        default boolean remembersThatItFailed(String id) {
            boolean failed = false;
            boolean taken = false;
            try {
                taken = row(id) != null;
            } catch (RuntimeException e) { // ERROR VerifierVacuous
                failed = true;
            }
            if (failed) {
                return false;
            }
            return taken;
        }
    }
}
