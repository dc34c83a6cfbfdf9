package io.afterproof.sample.scene;

import static io.afterproof.sample.scene.Finding.count;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.InvalidArgument;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.OrderTools;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The model forgets an argument, invents a name for one, then sends an empty one; it gets it right only if it is told. */
final class MissingArgument implements Scene<MissingArgument.Addresses> {
    private static final String MISSING = "A-1001";
    private static final String MISNAMED = "A-1002";
    private static final String BLANK = "A-1003";
    private static final String ADDRESS = "Maple Road 5, 80331 Southgate";

    /** How often the tool ran with null, and what the orders hold now. */
    record Addresses(long runsWithNull, long withoutAddress, long changed, long refusals) implements Finding {
        @Override
        public String inWords() {
            String runs = runsWithNull == 0 ? "never ran" : "ran " + count(runsWithNull, "time");
            String orders = withoutAddress == 0
                    ? count(changed, "order") + " changed as asked"
                    : count(withoutAddress, "order") + " left without an address";
            return "the tool " + runs + " with null; " + orders;
        }
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return "A missing, a misnamed and a blank argument";
    }

    @Override
    public List<String> requests() {
        return List.of(
                "The customer has moved. Please deliver order " + MISSING + " to " + ADDRESS + ".",
                "Please deliver order " + MISNAMED + " to " + ADDRESS + " as well.",
                "And so should order " + BLANK + ": " + ADDRESS + ".");
    }

    @Override
    public AiMessage next(Turn turn) {
        if (turn.answered() == 0) {
            return turn.call("changeAddress", wrong(turn.request()));
        }
        if (turn.failed() && turn.answered() == 1) {
            return turn.call("changeAddress", Map.of("orderId", order(turn.request()), "address", ADDRESS));
        }
        return turn.say(turn.failed() ? "I could not change the address." : "The address is changed.");
    }

    private static Map<String, ?> wrong(String request) {
        return switch (order(request)) {
            case MISSING -> Map.of("orderId", MISSING);
            case MISNAMED -> Map.of("orderId", MISNAMED, "newAddress", ADDRESS);
            default -> Map.of("orderId", BLANK, "address", " ");
        };
    }

    private static String order(String request) {
        return Stream.of(MISSING, MISNAMED, BLANK)
                .filter(request::contains)
                .findFirst()
                .orElseThrow();
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
    public Addresses look(Evidence evidence) {
        return new Addresses(
                evidence.shop().count("address_changes", "address is null"),
                evidence.shop().count("orders", "trim(address) is null or trim(address) = ''"),
                evidence.shop().count("orders", "address = '" + ADDRESS + "'"),
                evidence.errors(InvalidArgument.class));
    }

    @Override
    public boolean safe(Addresses found) {
        return found.runsWithNull() == 0 && found.withoutAddress() == 0;
    }

    @Override
    public boolean asTold(Addresses unguarded, Addresses guarded) {
        return unguarded.runsWithNull() == 2
                && unguarded.withoutAddress() == 3
                && guarded.refusals() == 3
                && guarded.changed() == 3;
    }
}
