package io.afterproof.jdbc;

import java.util.ArrayList;
import java.util.List;

/** Where transfers are made; it does what a test tells it to. Confined to one thread at a time. */
final class Bank implements TransferTools {
    /** How it fails. */
    enum Fault {
        NONE,
        /** It books, and its answer is lost. */
        LOSES_THE_ANSWER,
        /** It does nothing, and its answer is lost. */
        DOES_NOTHING,
        /** It says that it has booked, and has not. */
        LIES
    }

    private final List<String> booked = new ArrayList<>();
    Fault fault = Fault.NONE;
    boolean blind;
    Runnable meanwhile = () -> {};

    /** How often money moved. */
    int effects(String id) {
        return (int) booked.stream().filter(id::equals).count();
    }

    private String book(String id) {
        meanwhile.run();
        if (fault == Fault.NONE || fault == Fault.LOSES_THE_ANSWER) {
            booked.add(id);
        }
        if (fault == Fault.LOSES_THE_ANSWER || fault == Fault.DOES_NOTHING) {
            throw new IllegalStateException("connection reset");
        }
        return "number of " + id;
    }

    @Override
    public String transfer(String id, long cents) {
        return book(id);
    }

    @Override
    public String order(String id, long cents) {
        return book(id);
    }

    @Override
    public void move(String id, long cents) {
        book(id);
    }

    @Override
    public void unlock(String id, String pin) {
        book(id);
    }

    @Override
    public long total(String id) {
        if (blind) {
            throw new IllegalStateException("the view is down");
        }
        return effects(id);
    }

    @Override
    public String number(String id) {
        return "number of " + id;
    }
}
