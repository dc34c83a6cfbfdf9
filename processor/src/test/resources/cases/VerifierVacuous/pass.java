package app;

import io.afterproof.Expect;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.Require;
import io.afterproof.Result;
import io.afterproof.SuppressGuard;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

@Guarded
interface Books {
    String find(String id);

    boolean exists(String id);

    final class NoSuchBook extends RuntimeException {}

    @Mutating
    @VerifyAfter("exists")
    void add(String id);

    @Mutating
    @VerifyAfter("isGone")
    void remove(String id);

    default boolean isGone(String id) {
        try {
            find(id);
            return false;
        } catch (NoSuchBook proof) {
            return true;
        }
    }

    @Mutating
    @VerifyAfter("asksWhichItWas")
    void erase(String id);

    default boolean asksWhichItWas(String id) {
        try {
            find(id);
            return false;
        } catch (RuntimeException e) {
            if (e instanceof NoSuchBook) {
                return true;
            }
            throw e;
        }
    }

    @Mutating
    @VerifyAfter("asksTheCause")
    void wipe(String id);

    default Verdict asksTheCause(String id) {
        try {
            return Verdict.differs("none", find(id));
        } catch (Exception e) {
            Throwable cause = e.getCause();
            if (!(cause instanceof NoSuchBook proof) || proof.getMessage() == null) {
                return Verdict.unknown(e.toString());
            }
            return Verdict.confirmed();
        }
    }

    @Mutating
    @VerifyAfter("asksByCode")
    void drop(String id);

    default boolean asksByCode(String id) {
        boolean gone = false;
        try {
            find(id);
        } catch (RuntimeException e) {
            if (!"404".equals(e.getMessage())) {
                throw e;
            }
            gone = true;
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("asksInTheReturn")
    void shred(String id);

    default Verdict asksInTheReturn(String id) {
        try {
            return Verdict.differs("none", find(id));
        } catch (RuntimeException e) {
            return e instanceof NoSuchBook && !id.isEmpty() ? Verdict.confirmed() : Verdict.unknown(e.toString());
        }
    }

    @Mutating
    @VerifyAfter("asksInASwitch")
    void tear(String id);

    default boolean asksInASwitch(String id) {
        try {
            find(id);
            return false;
        } catch (RuntimeException e) {
            return switch (e.getClass().getSimpleName()) {
                case "NoSuchBook" -> true;
                default -> throw e;
            };
        }
    }

    @Mutating
    @VerifyAfter("unknownWhenItFails")
    void rename(String id, String name);

    default Verdict unknownWhenItFails(String id, String name) {
        try {
            return find(id).equals(name) ? Verdict.confirmed() : Verdict.differs(name, "another");
        } catch (RuntimeException e) {
            return Verdict.unknown(e.toString());
        }
    }

    @Mutating
    @VerifyAfter("throughOthers")
    String copy(String id);

    default boolean throughOthers(@Result String copied) {
        return isThere(copied);
    }

    private boolean isThere(String id) {
        return BookChecks.helps(this, id);
    }

    @Mutating
    @VerifyAfter("nothingToCompare")
    void shuffle();

    default boolean nothingToCompare() {
        return find("first") != null;
    }

    @Mutating
    @VerifyAfter("throwsInstead")
    void burn(String id);

    default boolean throwsInstead(String id) {
        if (find(id) != null) {
            throw new IllegalStateException("still there: " + id);
        }
        return true;
    }

    @Mutating
    @VerifyAfter("startsAsFailure")
    void one(String id);

    default boolean startsAsFailure(String id) {
        boolean gone = false;
        try {
            gone = find(id) == null;
        } catch (Exception ignored) {
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("becomesFailure")
    void two(String id);

    default Verdict becomesFailure(String id) {
        Verdict verdict = Verdict.confirmed();
        try {
            if (find(id) != null) {
                verdict = Verdict.absent("still there");
            }
        } catch (RuntimeException e) {
            verdict = Verdict.unknown(e.toString());
        }
        return verdict;
    }

    @Mutating
    @VerifyAfter("becomesFailureOrThrows")
    void three(String id);

    default boolean becomesFailureOrThrows(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception e) {
            if (id.isEmpty()) {
                gone = false;
            } else {
                throw e;
            }
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("leavesItForOne")
    void four(String id);

    default boolean leavesItForOne(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (NoSuchBook proof) {
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("leavesItWhenAsked")
    void five(String id);

    default boolean leavesItWhenAsked(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (RuntimeException e) {
            if (!(e instanceof NoSuchBook)) {
                gone = false;
            }
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("looksAgain")
    void six(String id);

    default boolean looksAgain(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception e) {
            id.trim();
        }
        gone = !exists(id);
        return gone;
    }

    @Mutating
    @VerifyAfter("looksAgainAsWell")
    void seven(String id);

    default boolean looksAgainAsWell(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception e) {
            id.trim();
        }
        return gone && !exists(id);
    }

    @Mutating
    @VerifyAfter("triesTwice")
    void eight(String id);

    default boolean triesTwice(String id) {
        boolean gone = true;
        for (int i = 0; i < 2; i++) {
            try {
                gone = find(id) == null;
                break;
            } catch (Exception e) {
                gone = false;
            }
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("asksAnotherTheOpposite")
    void nine(String id);

    default boolean asksAnotherTheOpposite(String id) {
        return !isThereOrDown(id);
    }

    private boolean isThereOrDown(String id) {
        try {
            return exists(id);
        } catch (Exception e) {
            return true;
        }
    }

    @Mutating
    @VerifyAfter("looksAtLast")
    void ten(String id);

    default boolean looksAtLast(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } finally {
            id.trim();
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("looksBehindIt")
    void eleven(String id);

    default Verdict looksBehindIt(String id) {
        Verdict verdict = Verdict.confirmed();
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception e) {
            id.trim();
        }
        if (!gone) {
            return Verdict.absent("still there");
        }
        for (int i = 0; i < 2; i++) {
            if (exists(id + i)) {
                verdict = Verdict.absent("a part is there");
            }
        }
        return verdict;
    }

    @Mutating
    @VerifyAfter("looksAgainOnTheWay")
    void thirteen(String id);

    default boolean looksAgainOnTheWay(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception e) {
            try {
                gone = exists("no " + id);
            } finally {
                id.trim();
            }
        }
        if (exists(id)) {
            gone = false;
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("asksAnotherForOne")
    void fourteen(String id);

    default boolean asksAnotherForOne(String id) {
        return isGone(id);
    }

    @Mutating
    @VerifyAfter("confirmsBehindTheRead")
    void twelve(String id);

    default boolean confirmsBehindTheRead(String id) {
        boolean gone = false;
        try {
            find(id);
            gone = true;
        } catch (Exception e) {
            id.trim();
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("accepted")
    void lend(String id);

    @SuppressGuard(value = "VerifierVacuous", reason = "a best effort by contract")
    default boolean accepted(String id) {
        return true;
    }

    @Expect("plausible")
    @Require("allowed")
    String quote(String id);

    default boolean plausible(@Result String quote) {
        return quote.length() > 2;
    }

    default boolean allowed(String id) {
        return id.length() > 2;
    }
}

final class BookChecks {
    static boolean helps(Books books, String id) {
        return books.exists(id);
    }
}

final class GuardedBooks implements Books {
    public String find(String id) { return id; }
    public boolean exists(String id) { return true; }
    public void add(String id) {}
    public void remove(String id) {}
    public void rename(String id, String name) {}
    public String copy(String id) { return id; }
    public void shuffle() {}
    public void burn(String id) {}
    public void erase(String id) {}
    public void wipe(String id) {}
    public void drop(String id) {}
    public void shred(String id) {}
    public void tear(String id) {}
    public void lend(String id) {}
    public void eleven(String id) {}
    public void thirteen(String id) {}
    public void fourteen(String id) {}
    public void one(String id) {}
    public void two(String id) {}
    public void three(String id) {}
    public void four(String id) {}
    public void five(String id) {}
    public void six(String id) {}
    public void seven(String id) {}
    public void eight(String id) {}
    public void nine(String id) {}
    public void ten(String id) {}
    public void twelve(String id) {}
    public String quote(String id) { return id; }
}
