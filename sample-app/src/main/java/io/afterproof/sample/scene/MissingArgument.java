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

/** The model forgets an argument, then invents a name for it; it gets it right only if it is told. */
final class MissingArgument implements Scene<MissingArgument.Addresses> {
    private static final String MISSING = "A-1001";
    private static final String MISNAMED = "A-1002";
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
        return "A missing and a misnamed argument";
    }

    @Override
    public List<String> requests() {
        return List.of(
                "The customer has moved. Please deliver order " + MISSING + " to " + ADDRESS + ".",
                "Please deliver order " + MISNAMED + " to " + ADDRESS + " as well.");
    }

    @Override
    public AiMessage next(Turn turn) {
        boolean first = turn.request().contains(MISSING);
        if (turn.answered() == 0) {
            return turn.call(
                    "changeAddress",
                    first ? Map.of("orderId", MISSING) : Map.of("orderId", MISNAMED, "newAddress", ADDRESS));
        }
        if (turn.failed() && turn.answered() == 1) {
            return turn.call("changeAddress", Map.of("orderId", first ? MISSING : MISNAMED, "address", ADDRESS));
        }
        return turn.say(turn.failed() ? "I could not change the address." : "The address is changed.");
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
                evidence.shop().count("orders", "address is null"),
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
                && unguarded.withoutAddress() == 2
                && guarded.refusals() == 2
                && guarded.changed() == 2;
    }
}
