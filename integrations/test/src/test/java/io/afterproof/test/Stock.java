package io.afterproof.test;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Ten pieces of a, nothing of all else. */
class Stock implements StockTools {
    private final Map<String, Integer> counts;
    private final Map<String, Item> items = new HashMap<>();
    private final Map<String, List<String>> tags = new HashMap<>();
    private final Map<String, LocalDate> due = new HashMap<>();
    private final Map<String, Boolean> closed = new HashMap<>();
    private final Map<String, Ticket> tickets = new HashMap<>();
    private final Map<String, TreeSet<Integer>> numbers = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    Stock() {
        this(new HashMap<>(Map.of("a", 10)));
    }

    Stock(Map<String, Integer> counts) {
        this.counts = counts;
    }

    @Override
    public Item find(String id) {
        return items.getOrDefault(id, new Item("none", BigDecimal.ZERO, Shelf.LEFT, List.of()));
    }

    @Override
    public Item store(String id, Item entity) {
        items.put(id, entity);
        return entity;
    }

    @Override
    public int count(String id) {
        return counts.getOrDefault(id, 0);
    }

    @Override
    public List<String> tags(String id) {
        return tags.getOrDefault(id, List.of());
    }

    @Override
    public Map<String, Integer> counts() {
        return counts;
    }

    @Override
    public Optional<LocalDate> due(String id) {
        return Optional.ofNullable(due.get(id));
    }

    @Override
    public Optional<Ticket> ticket(String id) {
        return Optional.ofNullable(tickets.get(id));
    }

    @Override
    public CompletionStage<Boolean> isClosed(String id) {
        return CompletableFuture.completedFuture(closed.getOrDefault(id, false));
    }

    @Override
    public String owner(String id) {
        return owners.getOrDefault(id, "nobody");
    }

    @Override
    public int add(String id, int pieces) throws NotThere {
        if (!counts.containsKey(id)) {
            throw new NotThere();
        }
        return counts.merge(id, pieces, Integer::sum);
    }

    @Override
    public void tag(String id, String... tags) {
        this.tags.put(id, List.of(tags));
    }

    @Override
    public void tag(String id, Map<String, Integer> counts) {
        this.counts.clear();
        this.counts.putAll(counts);
    }

    @Override
    public CompletionStage<Void> order(String id, LocalDate day, Optional<Integer> hour) {
        return CompletableFuture.runAsync(() -> due.put(id, day));
    }

    @Override
    public CompletableFuture<Boolean> close(String id, boolean forGood) {
        return CompletableFuture.supplyAsync(() -> {
            closed.put(id, forGood);
            return true;
        });
    }

    @Override
    public Ticket take(String id, int pieces) {
        Ticket ticket = new Ticket(id, pieces);
        tickets.put(id, ticket);
        return ticket;
    }

    @Override
    public TreeSet<Integer> numbers(String id) {
        return numbers.getOrDefault(id, new TreeSet<>());
    }

    @Override
    public Sum put(String id, int first, int second) {
        numbers.put(id, new TreeSet<>(List.of(first, second)));
        return new Sum(first, second, first + second);
    }

    @Override
    public TreeSet<Integer> keep(String id, int number) {
        numbers.put(id, new TreeSet<>(List.of(number)));
        return numbers(id);
    }

    @Override
    public void giveBack(Ticket ticket) {
        counts.merge(ticket.id, ticket.pieces, Integer::sum);
    }

    @Override
    public void sell(String id, String owner) {
        owners.put(id, owner);
    }
}
