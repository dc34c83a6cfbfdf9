package io.afterproof.acceptance;

import io.afterproof.runtime.ToolCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An implementation that can be told to go wrong. */
class Library implements LoanTools {
    final Map<String, Integer> copies = new ConcurrentHashMap<>(Map.of("1", 3, "2", 1, "3", 0));
    final List<Loan> loans = new CopyOnWriteArrayList<>();
    final List<String> keys = new ArrayList<>();
    int failures;
    boolean loseAnswers;
    boolean lie;
    boolean right = true;
    int runs;

    @Override
    public List<Book> search(String words) {
        return List.of(new Book("1", words, 3));
    }

    @Override
    public boolean contains(Book book) {
        return copies.containsKey(book.isbn());
    }

    @Override
    public Book findBook(String isbn) throws IOException {
        runs++;
        if (failures-- > 0) {
            throw new IOException("the catalogue is down");
        }
        if (!copies.containsKey(isbn)) {
            throw new NoSuchBook();
        }
        return new Book(isbn, "Title " + isbn, copies.get(isbn));
    }

    @Override
    public List<Loan> loansOf(String reader, @Nullable String since) {
        return loans.stream().filter(loan -> loan.reader().equals(reader)).toList();
    }

    @Override
    public int copies(String isbn) {
        return copies.getOrDefault(isbn, -1);
    }

    @Override
    public String titleOnShelf(String isbn) {
        return "Title " + isbn;
    }

    @Override
    public String titleInCatalogue(String isbn) {
        return lie ? "Another" : "TITLE " + isbn;
    }

    @Override
    public String openingHours(Optional<String> day) {
        if (failures-- > 0) {
            throw new IllegalStateException("down");
        }
        return day.orElse("every day") + " 9-17";
    }

    @Override
    public String slowSearch(String words) {
        return words;
    }

    @Override
    public CompletionStage<Book> findLater(String isbn) {
        if (failures-- > 0) {
            return CompletableFuture.failedFuture(new IOException("down"));
        }
        return CompletableFuture.supplyAsync(() -> new Book(isbn, "Title", 1));
    }

    @Override
    public Loan lend(String isbn, String reader) throws NotOnShelf, IOException {
        runs++;
        keys.add(ToolCall.current().idempotencyKey());
        if (copies.get(isbn) == 0) {
            throw new NotOnShelf();
        }
        Loan loan = new Loan("L" + runs, isbn, reader);
        if (!lie) {
            loans.add(loan);
            copies.merge(isbn, -1, Integer::sum);
        }
        if (loseAnswers) {
            throw new IOException("connection reset");
        }
        return loan;
    }

    @Override
    public void discard(String order, String... isbns) {
        runs++;
        for (String isbn : isbns) {
            copies.put(isbn, 0);
        }
    }

    @Override
    public void closeAccount(String reader) {
        runs++;
        loans.removeIf(loan -> loan.reader().equals(reader));
    }

    @Override
    public CompletionStage<Loan> buy(String isbn, long cents) {
        return CompletableFuture.supplyAsync(() -> {
            copies.merge(isbn, 1, Integer::sum);
            return new Loan("B", isbn, "library");
        });
    }

    @Override
    public boolean shelvesAreRight() {
        return right;
    }
}
