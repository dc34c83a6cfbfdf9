package io.afterproof.sample.scene;

import static io.afterproof.sample.scene.Finding.count;
import static io.afterproof.sample.scene.Finding.euros;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Outcome;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.OrderTools;
import java.util.List;
import java.util.Map;

/** Nothing goes wrong, and only the guard knows that it did not. */
final class RefundReadBack implements Scene<RefundReadBack.Refunds> {
    private static final String ORDER = "A-1001";
    private static final long CENTS = 1290;

    /** Refunds in the database, and how many of them somebody looked at afterwards. */
    record Refunds(long refunds, long cents, long readBack) implements Finding {
        @Override
        public String inWords() {
            return count(refunds, "refund") + ", " + euros(cents)
                    + (readBack == 0 ? ", taken on trust" : ", read back and confirmed");
        }
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String title() {
        return "A refund, read back and confirmed";
    }

    @Override
    public List<String> requests() {
        return List.of("The lamp of order A-1001 arrived with a scratch. Please refund the customer 1290 cents.");
    }

    @Override
    public AiMessage next(Turn turn) {
        return switch (turn.answered()) {
            case 0 -> turn.call("getOrder", Map.of("orderId", ORDER));
            case 1 -> turn.call("refund", Map.of("orderId", ORDER, "cents", CENTS));
            default -> turn.say(turn.failed() ? "The refund did not go through." : "EUR 12.90 are on their way.");
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
                evidence.guard().stream()
                        .filter(call -> call.outcome().equals(Outcome.CONFIRMED.name()))
                        .count());
    }

    @Override
    public boolean safe(Refunds found) {
        return found.refunds() == 1 && found.cents() == CENTS && found.readBack() == 1;
    }

    @Override
    public boolean asTold(Refunds unguarded, Refunds guarded) {
        return unguarded.refunds() == 1 && unguarded.readBack() == 0;
    }
}
