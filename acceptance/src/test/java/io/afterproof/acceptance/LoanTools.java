package io.afterproof.acceptance;

import io.afterproof.AfterRead;
import io.afterproof.Approval;
import io.afterproof.Expect;
import io.afterproof.Fallback;
import io.afterproof.Gate;
import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Limit;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Reconcile;
import io.afterproof.Require;
import io.afterproof.Result;
import io.afterproof.Retry;
import io.afterproof.Sensitive;
import io.afterproof.Timeout;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A library's tools: each annotation at least once, on the kinds of methods people write. */
@Guarded(tolerates = LoanTools.NoSuchBook.class)
interface LoanTools extends Catalogue<LoanTools.Book> {
    /** An ordinary answer. */
    final class NoSuchBook extends RuntimeException {}

    /** Proves that nothing was lent. */
    final class NotOnShelf extends Exception {}

    record Book(String isbn, String title, int copies) {}

    record Loan(String id, String isbn, String reader) {}

    @ReadOnly
    @Retry(max = 3, delay = "1ms", maxDelay = "2ms")
    Book findBook(String isbn) throws IOException;

    @ReadOnly
    List<Loan> loansOf(@Sensitive String reader, @Nullable String since);

    @ReadOnly
    @Expect("plausible")
    int copies(String isbn);

    @ReadOnly
    @Reconcile(with = "titleInCatalogue", by = "sameTitle")
    String titleOnShelf(String isbn);

    @ReadOnly
    String titleInCatalogue(String isbn);

    @ReadOnly
    @Fallback("unknownHours")
    String openingHours(Optional<String> day);

    @ReadOnly
    @Limit(concurrent = 1)
    String slowSearch(String words);

    @ReadOnly
    @Fallback("bookLater")
    CompletionStage<Book> findLater(String isbn);

    @Mutating(destructive = false, noEffectOn = NotOnShelf.class)
    @Idempotent
    @AfterRead(value = "findBook", on = "isbn")
    @Require("mayBorrow")
    @VerifyAfter(value = "isLent", recover = "loanOf")
    Loan lend(String isbn, String reader) throws NotOnShelf, IOException;

    @Mutating
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @Timeout("2s")
    @VerifyAfter(value = "isGone", in = LoanChecks.class)
    void discard(@IdempotencyKey String order, String... isbns);

    @Mutating
    @Approval
    @VerifyAfter("isClosed")
    void closeAccount(String reader);

    @Mutating
    @Approval(when = "isExpensive")
    @VerifyAfter("isBought")
    CompletionStage<Loan> buy(String isbn, long cents);

    @Gate
    boolean shelvesAreRight();

    default boolean plausible(@Result int copies) {
        return copies >= 0;
    }

    default Verdict sameTitle(@Result String shelf, @io.afterproof.Other String catalogue) {
        return shelf.equalsIgnoreCase(catalogue) ? Verdict.confirmed() : Verdict.differs(shelf, catalogue);
    }

    default CompletionStage<Book> bookLater(String isbn) {
        return CompletableFuture.completedFuture(new Book(isbn, "unknown", 0));
    }

    default String unknownHours() {
        return "unknown";
    }

    default boolean mayBorrow(String reader) {
        return loansOf(reader, null).size() < 2;
    }

    default Verdict isLent(String isbn, String reader) {
        return loansOf(reader, null).stream().anyMatch(loan -> loan.isbn().equals(isbn))
                ? Verdict.confirmed()
                : Verdict.absent("no loan of " + isbn);
    }

    default Loan loanOf(String isbn, String reader) {
        return loansOf(reader, null).stream()
                .filter(loan -> loan.isbn().equals(isbn))
                .findFirst()
                .orElseThrow();
    }

    default boolean isClosed(String reader) {
        return loansOf(reader, null).isEmpty();
    }

    default boolean isExpensive(long cents) {
        return cents > 10_000;
    }

    default boolean isBought(@Result Loan loan) {
        return copies(loan.isbn()) > 0;
    }

    /** Plain code made of tools. */
    default String describe(String isbn) throws IOException {
        return findBook(isbn).title() + " x" + copies(isbn);
    }
}
