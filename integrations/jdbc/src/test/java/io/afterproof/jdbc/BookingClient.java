package io.afterproof.jdbc;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.Outcome;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.ToolEvent;
import java.time.Clock;
import java.time.Duration;

/** Books through a guard, and says what it was told. Thread-safe. */
final class BookingClient {
    private final ThreadLocal<ToolEvent> last = new ThreadLocal<>();
    private final Guards guards;
    private final BookingTools tools;

    /**
     * @param later by how much the client's clock is late
     */
    BookingClient(Journal journal, BookingDesk desk, Duration later) {
        this.guards = Guards.builder()
                .journal(journal)
                .clock(Clock.offset(Clock.systemUTC(), later))
                .listener(last::set)
                .build();
        this.tools = Afterproof.guard(BookingTools.class, desk, guards);
    }

    Guards guards() {
        return guards;
    }

    /** Books, and says in a word what it was told; a refusal says nothing about the booking. */
    String call(String key) {
        try {
            String number = key.startsWith("book") ? tools.book(key) : tools.order(key);
            return (last.get().replayed() ? "replayed " : "made ") + number;
        } catch (ResultLost lost) {
            return "lost";
        } catch (RuntimeException failure) {
            ToolEvent event = last.get();
            if (event.outcome() == Outcome.REFUSED) {
                return "refused";
            }
            return event.outcome() == Outcome.FAILED && event.effect() == Effect.NONE ? "failed" : "unknown";
        }
    }
}
