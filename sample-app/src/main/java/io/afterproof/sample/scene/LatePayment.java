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

/** No answer is taken for no payment by the naive retry; the guard looks first. */
final class LatePayment implements Scene<LatePayment.Payments> {
    private static final String ORDER = "A-1002";
    private static final long CENTS = 12_900;

    /** What the payment provider has booked. */
    record Payments(long payments, long cents) implements Finding {
        @Override
        public String inWords() {
            return count(payments, "payment") + ", " + euros(cents) + " taken for " + euros(CENTS);
        }
    }

    @Override
    public int number() {
        return 2;
    }

    @Override
    public String title() {
        return "The payment answers too late";
    }

    @Override
    public List<String> requests() {
        return List.of("Please charge order A-1002 to the customer's card: 12900 cents.");
    }

    @Override
    public AiMessage next(Turn turn) {
        return switch (turn.answered()) {
            case 0 -> turn.call("getOrder", Map.of("orderId", ORDER));
            case 1 -> turn.call("charge", Map.of("orderId", ORDER, "cents", CENTS));
            default -> turn.say(turn.failed() ? "The payment is not settled yet." : "The card was charged EUR 129.00.");
        };
    }

    @Override
    public Object unguarded(Shop shop) {
        return shop.ordersWithNaiveRetry();
    }

    @Override
    public Object guarded(Shop shop, Guards guards) {
        return Afterproof.guard(OrderTools.class, shop.orders(), guards);
    }

    @Override
    public Payments look(Evidence evidence) {
        return new Payments(
                evidence.shop().count("payments", "true"), evidence.shop().cents("payments"));
    }

    @Override
    public boolean safe(Payments found) {
        return found.payments() == 1 && found.cents() == CENTS;
    }

    @Override
    public boolean asTold(Payments unguarded, Payments guarded) {
        return unguarded.payments() > 1;
    }
}
