package app;

import io.afterproof.Dedupe;
import io.afterproof.Guarded;
import io.afterproof.Idempotent;
import io.afterproof.Mutating;
import io.afterproof.VerifyAfter;
import io.afterproof.runtime.Advice;
import io.afterproof.runtime.ApprovalRequired;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.Overloaded;
import java.io.Console;
import java.util.List;
import java.util.Queue;

/** Loops that try, but not the same call until it succeeds. */
class HandWritten {
    record Order(String id) {}

    private Tools tools;

    void aReadMayBeTriedAgain(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.verifiedRead(id);
                return;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }

    void theCatchEndsIt(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(id);
                return;
            } catch (RuntimeException e) {
                break;
            }
        }
    }

    void theCatchIsRethrown(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(id);
                return;
            } catch (RuntimeException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    void whatFollowsEndsIt(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(id);
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
            break;
        }
    }

    void differentThings(List<Order> orders) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(orders.get(i).id());
                break;
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    void fromAQueue(Queue<Order> queue) {
        for (int i = 0; i < 3; i++) {
            Order next = queue.poll();
            try {
                if (next == null) {
                    return;
                }
                tools.note(next.id());
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    void theFirstThatWorks(Tools[] all) {
        for (int i = 0; i < 2; i++) {
            try {
                all[i].note("1");
                return;
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    void untilThePersonGivesAnother(Console console) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(console.readLine());
                return;
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    private volatile boolean stopped;

    void againAndAgain() {
        for (int i = 0; i < 3; i++) {
            try {
                if (stopped) {
                    return;
                }
                tools.note("beat");
                if (stopped) {
                    return;
                }
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    void theGuardRefused(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(id);
                return;
            } catch (Overloaded | ApprovalRequired e) {
                Thread.onSpinWait();
            }
        }
    }

    void theGuardIsAsked(String id) {
        for (int i = 0; i < 3; i++) {
            try {
                tools.note(id);
                return;
            } catch (GuardException e) {
                if (e.advice() != Advice.RETRY_LATER) {
                    throw e;
                }
            }
        }
    }

    void repeatable(Repeatable repeatable) {
        for (int i = 0; i < 3; i++) {
            try {
                repeatable.put("1");
                return;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }

    void provenToHaveHadNoEffect(Repeatable repeatable) {
        for (int i = 0; i < 3; i++) {
            try {
                repeatable.send("1");
                return;
            } catch (NotConnected e) {
                Thread.onSpinWait();
            }
        }
    }

    static class NotConnected extends RuntimeException {}

    @Guarded
    interface Repeatable {
        String get(String id);

        @Mutating(destructive = false)
        @Idempotent(by = Dedupe.NATURAL)
        @VerifyAfter("isThere")
        void put(String id);

        @Mutating(destructive = false, noEffectOn = NotConnected.class)
        @VerifyAfter("isThere")
        void send(String id);

        default boolean isThere(String id) {
            return get(id) != null;
        }
    }
}

final class GuardedHandWritten_Repeatable implements HandWritten.Repeatable {
    public String get(String id) { return id; }
    public void put(String id) {}
    public void send(String id) {}
}
