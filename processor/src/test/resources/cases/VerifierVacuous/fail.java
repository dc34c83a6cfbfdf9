package app;

import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.Result;
import io.afterproof.SuppressGuard;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;

@Guarded
interface Books {
    String find(String id);

    @Mutating
    @VerifyAfter("alwaysTrue")
    void one(String id);

    default boolean alwaysTrue(String id) { // ERROR VerifierVacuous: Books.alwaysTrue verifies Books.one, but always says the same
        return true;
    }

    @Mutating
    @VerifyAfter("alwaysConfirmed")
    void two(String id);

    default Verdict alwaysConfirmed(String id) { // ERROR VerifierVacuous: always says the same
        if (find(id) == null) {
            return Verdict.confirmed();
        }
        return Verdict.confirmed();
    }

    @Mutating
    @VerifyAfter("throughALocal")
    void three(String id);

    default boolean throughALocal(String id) { // ERROR VerifierVacuous: always says the same
        boolean fine = true || find(id) == null;
        return fine;
    }

    @Mutating
    @VerifyAfter("noRead")
    String four(String id);

    default boolean noRead(String id, @Result String result) { // ERROR VerifierVacuous: calls no read
        return nonEmpty(result);
    }

    private boolean nonEmpty(String text) {
        return !text.isEmpty();
    }

    @Mutating
    @VerifyAfter("looksAtNothing")
    void five(String id);

    default boolean looksAtNothing(String id) { // ERROR VerifierVacuous: looks at neither an argument nor the result
        return find("other") != null;
    }

    @Mutating
    @VerifyAfter("takesNothing")
    String six();

    default boolean takesNothing() { // ERROR VerifierVacuous: looks at neither
        return find("other") != null;
    }

    @Mutating
    @VerifyAfter("swallows")
    void seven(String id);

    default boolean swallows(String id) {
        try {
            return find(id) != null;
        } catch (Exception e) { // ERROR VerifierVacuous: confirms when anything at all goes wrong
            return true;
        }
    }

    @Mutating
    @VerifyAfter("swallowsAndGoesOn")
    void eight(String id);

    default boolean swallowsAndGoesOn(String id) {
        try {
            if (find(id) == null) {
                return false;
            }
        } catch (IllegalStateException | Error e) { // ERROR VerifierVacuous
            id.trim();
        }
        return true;
    }

    @Mutating
    @VerifyAfter("asksTooLate")
    void ten(String id);

    default boolean asksTooLate(String id) {
        try {
            return find(id) != null;
        } catch (RuntimeException e) { // ERROR VerifierVacuous: confirms when anything
            if (e instanceof IllegalStateException) {
                throw e;
            }
            return true;
        }
    }

    @Mutating
    @VerifyAfter("asksSomethingElse")
    void eleven(String id);

    default Verdict asksSomethingElse(String id) {
        try {
            return find(id) != null ? Verdict.confirmed() : Verdict.absent("no");
        } catch (Exception e) { // ERROR VerifierVacuous
            return id.isEmpty() ? Verdict.unknown("no id") : Verdict.confirmed();
        }
    }

    @Mutating
    @VerifyAfter("asksOnlySometimes")
    void twelve(String id);

    default boolean asksOnlySometimes(String id) {
        boolean fine = false;
        try {
            fine = find(id) != null;
        } catch (RuntimeException e) { // ERROR VerifierVacuous
            if (id.isEmpty() || e instanceof IllegalStateException) {
                fine = true;
            }
        }
        return fine;
    }

    @Mutating
    @VerifyAfter("asksForTheBroadOne")
    void thirteen(String id);

    default boolean asksForTheBroadOne(String id) {
        try {
            return find(id) != null;
        } catch (Throwable e) { // ERROR VerifierVacuous
            if (e instanceof Exception && e != null) {
                return true;
            }
            return false;
        }
    }

    @Mutating
    @VerifyAfter("theDefaultConfirms")
    void fourteen(String id);

    default boolean theDefaultConfirms(String id) {
        try {
            return find(id) != null;
        } catch (RuntimeException e) { // ERROR VerifierVacuous
            return switch (e.getMessage()) {
                case "down" -> false;
                default -> true;
            };
        }
    }

    @Mutating
    @VerifyAfter("leavesTheSuccess")
    void fifteen(String id);

    default boolean leavesTheSuccess(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Exception ignored) { // ERROR VerifierVacuous: confirms when anything at all goes wrong
        }
        return gone;
    }

    @Mutating
    @VerifyAfter("leavesTheVerdict")
    void sixteen(String id);

    default Verdict leavesTheVerdict(String id) {
        Verdict verdict = Verdict.confirmed();
        try {
            if (find(id) != null) {
                verdict = Verdict.absent("still there");
            }
        } catch (RuntimeException e) { // ERROR VerifierVacuous
        }
        return verdict;
    }

    @Mutating
    @VerifyAfter("leavesTheOpposite")
    void seventeen(String id);

    default boolean leavesTheOpposite(String id) {
        boolean there = false;
        try {
            there = find(id) != null;
        } catch (Exception e) { // ERROR VerifierVacuous
            id.trim();
        }
        return !there;
    }

    @Mutating
    @VerifyAfter("leavesItSometimes")
    void eighteen(String id);

    default Verdict leavesItSometimes(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
        } catch (Throwable e) { // ERROR VerifierVacuous
            if (id.isEmpty()) {
                gone = false;
            }
        }
        return gone ? Verdict.confirmed() : Verdict.absent("still there");
    }

    @Mutating
    @VerifyAfter("returnsWhatItStartedWith")
    void nineteen(String id);

    default boolean returnsWhatItStartedWith(String id) {
        boolean gone = true;
        try {
            gone = find(id) == null;
            return gone;
        } catch (Exception e) { // ERROR VerifierVacuous
            return gone;
        }
    }

    @Mutating
    @VerifyAfter("sayingItAtLast")
    void twenty(String id);

    default boolean sayingItAtLast(String id) { // ERROR VerifierVacuous: always says the same
        try {
            return find(id) == null;
        } finally {
            return true;
        }
    }

    @Mutating
    @VerifyAfter("asksAnother")
    void twentyOne(String id);

    default boolean asksAnother(String id) {
        return isGoneOrDown(id);
    }

    private boolean isGoneOrDown(String id) {
        try {
            return find(id) == null;
        } catch (Exception e) { // ERROR VerifierVacuous: Books.isGoneOrDown verifies Books.twentyOne, but confirms when anything
            return true;
        }
    }

    @Mutating
    @VerifyAfter("neverConfirms")
    void twentyTwo(String id);

    default Verdict neverConfirms(String id) { // ERROR VerifierVacuous: can never confirm a change. Answer Verdict.confirmed()
        return find(id) == null ? Verdict.absent("not found") : Verdict.unknown("found");
    }

    @Mutating
    @VerifyAfter(value = "nine", in = BookChecks.class)
    void nine(String id);
}

final class BookChecks {
    static boolean nine(Books books, String id) { // ERROR VerifierVacuous: looks at neither
        return books.find("other") != null;
    }
}

final class GuardedBooks implements Books {
    public String find(String id) { return id; }
    public void one(String id) {}
    public void two(String id) {}
    public void three(String id) {}
    public String four(String id) { return id; }
    public void five(String id) {}
    public String six() { return ""; }
    public void seven(String id) {}
    public void eight(String id) {}
    public void nine(String id) {}
    public void ten(String id) {}
    public void eleven(String id) {}
    public void twelve(String id) {}
    public void thirteen(String id) {}
    public void fourteen(String id) {}
    public void fifteen(String id) {}
    public void sixteen(String id) {}
    public void seventeen(String id) {}
    public void eighteen(String id) {}
    public void nineteen(String id) {}
    public void twenty(String id) {}
    public void twentyOne(String id) {}
    public void twentyTwo(String id) {}
}
