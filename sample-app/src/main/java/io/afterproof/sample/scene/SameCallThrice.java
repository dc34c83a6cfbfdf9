package io.afterproof.sample.scene;

import static io.afterproof.sample.scene.Finding.count;
import static io.afterproof.sample.scene.Finding.euros;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.OrderTools;
import java.util.List;
import java.util.Map;

/** The model says the same thing twice in one breath, and once more to be sure. */
final class SameCallThrice implements Scene<SameCallThrice.Refunds> {
    private static final String ORDER = "A-1001";
    private static final long CENTS = 490;

    /** Refunds in the database, out of so many calls of the tool. */
    record Refunds(long refunds, long cents, long calls, long replayed) implements Finding {
        @Override
        public String inWords() {
            return count(refunds, "refund") + ", " + euros(cents) + ", from " + count(calls, "call")
                    + (replayed == 0 ? "" : " (" + replayed + " replayed)");
        }
    }

    @Override
    public int number() {
        return 3;
    }

    @Override
    public String title() {
        return "The same call three times in one turn";
    }

    @Override
    public List<String> requests() {
        return List.of("Please refund the shipping of order A-1001, 490 cents.");
    }

    @Override
    public AiMessage next(Turn turn) {
        Map<String, ?> refund = Map.of("orderId", ORDER, "cents", CENTS);
        return switch (turn.answered()) {
            case 0 -> turn.call("getOrder", Map.of("orderId", ORDER));
            case 1 -> turn.callTwice("refund", refund);
            case 3 -> turn.call("refund", refund);
            default -> turn.say("The shipping of EUR 4.90 is refunded.");
        };
    }

    @Override
    public Object unguarded(Shop shop) {
        return shop.orders();
    }

    @Override
    public Object guarded(Shop shop, Guards guards) {
        return Afterproof.guard(OrderTools.class, shop.orders(), guards);
    }

    @Override
    public Refunds look(Evidence evidence) {
        return new Refunds(
                evidence.shop().count("refunds", "true"),
                evidence.shop().cents("refunds"),
                evidence.calls("refund"),
                evidence.guard().stream().filter(GuardedCall::replayed).count());
    }

    @Override
    public boolean safe(Refunds found) {
        return found.refunds() == 1 && found.cents() == CENTS;
    }

    @Override
    public boolean asTold(Refunds unguarded, Refunds guarded) {
        return unguarded.refunds() == 3 && guarded.calls() == 3 && guarded.replayed() == 2;
    }
}
