package io.afterproof.sample.scene;

import static io.afterproof.sample.scene.Finding.count;
import static io.afterproof.sample.scene.Finding.euros;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.shop.JournalRow;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.TicketTools;
import java.util.List;
import java.util.Map;

/**
 * The process of the agent is killed when the money is out and nobody has heard of it yet. The ticket is still open, so
 * the next process takes it up.
 */
final class KilledMidRefund implements Scene<KilledMidRefund.Refunds> {
    private static final String TICKET = "T-77";
    private static final String ORDER = "A-1001";
    private static final long CENTS = 4990;
    private static final String REQUEST =
            "Ticket T-77: the desk lamp of order A-1001 never arrived." + " Please refund the customer 4990 cents.";

    /**
     * What the shop has paid, and what the journal said on the way.
     *
     * @param kills processes that were killed
     * @param journal the state in the journal's row each time somebody looked
     * @param replayed calls that were answered from the journal
     */
    record Refunds(long refunds, long cents, long kills, List<String> journal, long replayed) implements Finding {
        @Override
        public String inWords() {
            return count(refunds, "refund") + ", " + euros(cents) + " paid for " + euros(CENTS)
                    + (replayed == 0 ? "" : ", found again after the kill");
        }
    }

    @Override
    public int number() {
        return 8;
    }

    @Override
    public String title() {
        return "The agent is killed in the middle of a refund";
    }

    @Override
    public boolean restarts() {
        return true;
    }

    @Override
    public List<String> requests() {
        return List.of(REQUEST, REQUEST);
    }

    @Override
    public AiMessage next(Turn turn) {
        if (turn.answered() == 0) {
            return turn.call("refund", Map.of("ticketId", TICKET, "orderId", ORDER, "cents", CENTS));
        }
        return turn.say(turn.failed() ? "The refund did not go through." : "EUR 49.90 are paid back.");
    }

    @Override
    public Object unguarded(Shop shop) {
        return shop.tickets();
    }

    @Override
    public Object guarded(Shop shop, Guards guards) {
        return Afterproof.guard(TicketTools.class, shop.tickets(), guards);
    }

    @Override
    public Refunds look(Evidence evidence) {
        Restart restart = evidence.restart();
        return new Refunds(
                evidence.shop().count("refunds", "true"),
                evidence.shop().cents("refunds"),
                restart.kills().size(),
                restart.journal().stream().map(JournalRow::state).toList(),
                evidence.guard().stream().filter(GuardedCall::replayed).count());
    }

    @Override
    public boolean safe(Refunds found) {
        return found.refunds() == 1 && found.cents() == CENTS;
    }

    @Override
    public boolean asTold(Refunds unguarded, Refunds guarded) {
        return unguarded.refunds() == 2
                && unguarded.kills() == 1
                && guarded.kills() == 1
                && guarded.journal().equals(List.of("SENT", "SENT", "VERIFIED", "VERIFIED"))
                && guarded.replayed() == 1;
    }
}
