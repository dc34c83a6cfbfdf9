package funnair;

import java.util.concurrent.CompletableFuture;

/** Asks the customer for a seat in the browser. */
public interface SeatDesk {
    CompletableFuture<String> choose(String bookingNumber);
}
