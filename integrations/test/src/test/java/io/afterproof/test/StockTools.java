package io.afterproof.test;

import io.afterproof.AfterRead;
import io.afterproof.Approval;
import io.afterproof.Guarded;
import io.afterproof.IdempotencyKey;
import io.afterproof.IdempotencyScope;
import io.afterproof.Idempotent;
import io.afterproof.Limit;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Result;
import io.afterproof.Sensitive;
import io.afterproof.Timeout;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The kinds of tools that people write. */
@Guarded
interface StockTools extends Entities<StockTools.Item> {
    enum Shelf {
        LEFT,
        RIGHT
    }

    record Item(String name, BigDecimal price, Shelf shelf, List<String> labels) {
        public Item {
            if (price.signum() < 0) {
                throw new IllegalArgumentException("negative");
            }
        }
    }

    /** Not a record, and equal only to itself. */
    final class Ticket {
        final String id;
        final int pieces;

        Ticket(String id, int pieces) {
            this.id = id;
            this.pieces = pieces;
        }
    }

    /** Proves that nothing happened. */
    final class NotThere extends Exception {}

    @ReadOnly
    int count(String id);

    @ReadOnly
    List<String> tags(String id);

    @ReadOnly
    Map<String, Integer> counts();

    @ReadOnly
    Optional<LocalDate> due(String id);

    @ReadOnly
    Optional<Ticket> ticket(String id);

    @ReadOnly
    CompletionStage<Boolean> isClosed(String id);

    @ReadOnly
    String owner(String id);

    @Mutating
    @VerifyAfter("hasCount")
    int add(String id, int pieces) throws NotThere, IOException;

    default boolean hasCount(String id, int pieces, @Result int total) {
        return count(id) == total && total >= pieces && (pieces == 5) == (total == 15);
    }

    @Mutating
    @VerifyAfter("isTagged")
    void tag(String id, String... tags);

    default boolean isTagged(String id, String... tags) {
        return tags(id).equals(Arrays.asList(tags));
    }

    @Mutating
    @VerifyAfter("hasCounts")
    void tag(String id, Map<String, Integer> counts);

    default boolean hasCounts(Map<String, Integer> counts) {
        return counts().equals(counts);
    }

    @Mutating
    @VerifyAfter("isDue")
    CompletionStage<Void> order(String id, LocalDate day, Optional<Integer> hour);

    default boolean isDue(String id, LocalDate day) {
        return due(id).equals(Optional.of(day));
    }

    @Mutating
    @VerifyAfter("isClosedNow")
    CompletableFuture<Boolean> close(String id, boolean forGood);

    default boolean isClosedNow(String id, boolean forGood, @Result boolean closed) {
        return closed && isClosed(id).toCompletableFuture().join() == forGood;
    }

    @Mutating
    @Timeout("30s")
    @VerifyAfter("hasTicket")
    Ticket take(String id, int pieces);

    default Verdict hasTicket(String id, int pieces) {
        Optional<Ticket> found = ticket(id);
        return found.isPresent() && found.get().pieces == pieces ? Verdict.confirmed() : Verdict.absent("no ticket");
    }

    @Mutating
    @VerifyAfter("hasReturned")
    void giveBack(Ticket ticket);

    default boolean hasReturned(Ticket ticket) {
        return count(ticket.id) == 10 + ticket.pieces;
    }

    @Mutating
    @Idempotent(scope = IdempotencyScope.GLOBAL)
    @AfterRead(value = "owner", on = "id")
    @Approval
    @Limit(concurrent = 1)
    @VerifyAfter("isOwnedBy")
    void sell(@IdempotencyKey String id, @Sensitive String owner);

    default boolean isOwnedBy(String id, String owner) {
        return owner(id).equals(owner);
    }

    @Mutating
    @VerifyAfter("isOwnedBy")
    default void giveAway(String id, String owner) {
        sell(id, owner);
    }

    /** Keeps to its sum. */
    record Sum(int first, int second, int total) {
        public Sum {
            if (first + second != total) {
                throw new IllegalArgumentException("not the sum");
            }
        }
    }

    @ReadOnly
    TreeSet<Integer> numbers(String id);

    @Mutating
    @VerifyAfter("hasNumbers")
    Sum put(String id, int first, int second);

    default boolean hasNumbers(String id, int first, int second, @Result Sum sum) {
        return numbers(id).containsAll(List.of(sum.first(), sum.second())) && sum.total() == first + second;
    }

    @Mutating
    @VerifyAfter("hasOnly")
    TreeSet<Integer> keep(String id, int number);

    default boolean hasOnly(String id, @Result TreeSet<Integer> kept) {
        return numbers(id).equals(kept);
    }

    /** Plain code made of tools. */
    default boolean isEmpty(String id) {
        return count(id) == 0;
    }
}
