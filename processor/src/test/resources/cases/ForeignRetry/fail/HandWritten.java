package app;

import io.afterproof.runtime.DeadlineExceeded;
import io.afterproof.runtime.GuardException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Loops that try the same call until it succeeds. */
class HandWritten {
    record Order(String id) {}

    private Tools tools;

    void untilItReturns(String id) {
        while (true) { // ERROR ForeignRetry: This loop tries Tools.note again past the guard // ERROR ChainUnbounded
            try {
                tools.note(id);
                return;
            } catch (RuntimeException e) {
                e.printStackTrace();
            }
        }
    }

    void countedAndRethrown(Order order) {
        for (int attempt = 1; ; attempt++) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(order.id());
                break;
            } catch (DeadlineExceeded | IllegalStateException e) {
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    void byAFlag(String id) {
        boolean done = false;
        int left = 3;
        while (!done && left-- > 0) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(id);
                done = true;
            } catch (GuardException e) {
                continue;
            }
        }
    }

    void byAFlagThatIsAskedBehind(String id) {
        for (int i = 0; i < 3; i++) { // ERROR ForeignRetry
            boolean done = false;
            try {
                String copy = id.trim();
                helper(copy);
                done = true;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
            if (done) {
                break;
            }
        }
    }

    private void helper(String id) {
        tools.note(id);
    }

    String leftBehindTheTry(String id) {
        do { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(id);
            } catch (RuntimeException e) {
                continue;
            }
            return "done";
        } while (true);
    }

    void overDelays(String id, List<Duration> delays) throws InterruptedException {
        for (Duration delay : delays) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(id);
                return;
            } catch (RuntimeException e) {
                Thread.sleep(delay.toMillis());
            }
        }
    }

    void aNewKeyIsNoOtherThing() {
        while (true) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(UUID.randomUUID().toString());
                return;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }

    boolean itsAnswerIsAsked(String id) {
        while (true) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                if (noted(id)) {
                    return true;
                }
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            }
        }
    }

    private boolean noted(String id) {
        tools.note(id);
        return tools.isNoted(id);
    }

    void onlyOneClauseGoesRound(String id) {
        while (true) { // ERROR ForeignRetry // ERROR ChainUnbounded
            try {
                tools.note(id);
                return;
            } catch (IllegalArgumentException e) {
                throw e;
            } catch (RuntimeException e) {
                Thread.onSpinWait();
            } finally {
                Thread.onSpinWait();
            }
        }
    }

    String countedToAConstant(String id) {
        RuntimeException last = null;
        for (int i = 0; i < 3; i++) { // ERROR ForeignRetry
            try {
                tools.note(id);
                return "done";
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw last;
    }

    void insideAnotherTry(String id) {
        again:
        for (int i = 0; i < 3; i++) { // ERROR ForeignRetry
            try {
                try {
                    tools.note(id);
                    break again;
                } finally {
                    Thread.onSpinWait();
                }
            } catch (IllegalStateException e) {
                continue again;
            }
        }
    }

    void inAFunction(String id) {
        for (int i = 0; i < 3; i++) { // ERROR ForeignRetry
            try {
                java.util.concurrent.CompletableFuture.runAsync(() -> tools.note(id)).get();
                return;
            } catch (Exception e) {
                Thread.onSpinWait();
            }
        }
    }
}
