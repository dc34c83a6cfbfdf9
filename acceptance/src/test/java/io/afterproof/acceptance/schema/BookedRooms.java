package io.afterproof.acceptance.schema;

import io.afterproof.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tools that return what a test tells them to, and count their calls. */
final class BookedRooms implements BookingTools {
    Booking answer = new Booking("B-1", List.of(), Map.of());
    List<Room> rooms = List.of(new Room("1"));
    Verdict verdict = Verdict.confirmed();
    RuntimeException failure;
    final List<String> calls = new ArrayList<>();

    private <T> T called(String name, T result) {
        calls.add(name);
        if (failure != null) {
            throw failure;
        }
        return result;
    }

    @Override
    public Booking find(String id) {
        return called("find", answer);
    }

    @Override
    public Booking findAgain(String id) {
        return called("findAgain", answer);
    }

    @Override
    public Booking findOrCached(String id) {
        return called("findOrCached", answer);
    }

    @Override
    public CompletionStage<Booking> findLater(String id) {
        return CompletableFuture.completedFuture(called("findLater", answer));
    }

    @Override
    public List<Room> rooms(Room like) {
        return called("rooms", rooms);
    }

    @Override
    public int count(int floor) {
        return called("count", floor);
    }

    @Override
    public void unchecked(Guest guest) {
        called("unchecked", null);
    }

    @Override
    public String search(Guest guest, String pin) {
        return called("search", guest.name());
    }

    @Override
    public Node tree(Node root) {
        return called("tree", root);
    }

    @Override
    public Verdict booked(String id) {
        return verdict;
    }

    @Override
    public Booking book(String id, List<Guest> guests) {
        return called("book", answer);
    }

    @Override
    public Booking bookWithRecovery(String id) {
        return called("bookWithRecovery", answer);
    }
}
