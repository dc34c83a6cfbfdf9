package app;

class StaticChecks {
    @io.afterproof.Guarded
    interface Books {
        String find(String id);

        @io.afterproof.Mutating
        @io.afterproof.VerifyAfter(value = "added", in = Checks.class)
        void add(String id);
    }

    static final class Checks {
        static boolean added(Books books, String id) {
            return books.find(id) != null;
        }

        static boolean other(Books books, String id) {
            return books.find(id) != null;
        }
    }

    void use(Books books) {
        Checks.added(books, "1"); // ERROR VerdictIgnored: Checks.added
        Checks.other(books, "2");
    }
}

final class GuardedStaticChecks_Books implements StaticChecks.Books {
    public String find(String id) { return id; }
    public void add(String id) {}
}
