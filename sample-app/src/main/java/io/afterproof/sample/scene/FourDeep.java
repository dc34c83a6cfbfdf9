package io.afterproof.sample.scene;

import static io.afterproof.sample.scene.Finding.count;

import dev.langchain4j.data.message.AiMessage;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.GateRequired;
import io.afterproof.runtime.Guards;
import io.afterproof.sample.agent.Turn;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.compiler.CompilerError;
import io.afterproof.sample.compiler.Javac;
import io.afterproof.sample.shop.Shop;
import io.afterproof.sample.tools.AccountTools;
import java.util.List;
import java.util.Map;

/**
 * Four calls, each on the word of the one before. Written down, the compiler refuses them; chosen by a model, no compiler
 * sees them, and the guard stops the fourth.
 */
final class FourDeep implements Scene<FourDeep.Credits> {
    private static final String ORDER = "A-1003";
    private static final long CENTS = 500;
    private static final List<String> REFUSED = List.of(
            "MutatingWithoutVerifier",
            "UnguardedTool",
            "ChainTooDeep",
            "VerdictIgnored",
            "ChainUnbounded",
            "VerifierVacuous");
    private static final List<String> UNSAFE = List.of("UnverifiedRefund.java", "LateParcels.java");

    /** What the compiler refused, what the guard stopped, and whose invoices were credited. */
    record Credits(List<String> compilerErrors, long stopped, long credits, long toStrangers) implements Finding {
        @Override
        public String inWords() {
            String compiler = compilerErrors.isEmpty()
                    ? "compiles without an error"
                    : "javac: " + count(compilerErrors.size(), "error");
            return compiler + "; " + (stopped == 0 ? "" : "GateRequired, ")
                    + (toStrangers == 0 ? count(credits, "credit") : count(toStrangers, "credit") + " to a stranger");
        }
    }

    @Override
    public int number() {
        return 7;
    }

    @Override
    public String title() {
        return "A chain four deep on unchecked data";
    }

    @Override
    public List<String> requests() {
        return List.of("Order A-1003 came late. Please take 500 cents off the customer's open invoice.");
    }

    @Override
    public List<Compilation> compile(boolean guarded) {
        return UNSAFE.stream().map(file -> Javac.compile(file, guarded)).toList();
    }

    @Override
    public AiMessage next(Turn turn) {
        return switch (turn.answered()) {
            case 0 -> turn.call("findOrder", Map.of("orderId", ORDER));
            case 1 ->
                turn.call(
                        "findCustomer",
                        Map.of("name", turn.result(0).get("customerName").asText()));
            case 2 ->
                turn.call(
                        "findInvoice",
                        Map.of("customerId", turn.result(1).get("id").asText()));
            case 3 -> turn.call("creditInvoice", Map.of("invoiceId", invoice(turn), "cents", CENTS));
            default -> afterTheCredit(turn);
        };
    }

    private static AiMessage afterTheCredit(Turn turn) {
        if (turn.failed() && turn.answered() == 4) {
            return turn.call("belongTogether", Map.of("orderId", ORDER, "invoiceId", invoice(turn)));
        }
        return turn.say(
                turn.answered() == 4
                        ? "EUR 5.00 are taken off the customer's invoice."
                        : "The invoice I found is another customer's. I have credited nothing.");
    }

    private static String invoice(Turn turn) {
        return turn.result(2).get("id").asText();
    }

    @Override
    public Object unguarded(Shop shop) {
        return shop.accounts();
    }

    @Override
    public Object guarded(Shop shop, Guards guards) {
        return Afterproof.guard(AccountTools.class, shop.accounts(), guards);
    }

    @Override
    public Credits look(Evidence evidence) {
        return new Credits(
                evidence.compilations().stream()
                        .flatMap(compilation -> compilation.errors().stream())
                        .map(CompilerError::name)
                        .toList(),
                evidence.errors(GateRequired.class),
                evidence.shop().count("credits", "true"),
                evidence.shop()
                        .count(
                                "credits",
                                "invoice_id not in (select i.id from invoices i join orders o"
                                        + " on o.customer_id = i.customer_id where o.id = '" + ORDER + "')"));
    }

    @Override
    public boolean safe(Credits found) {
        return found.compilerErrors().equals(REFUSED) && found.toStrangers() == 0;
    }

    @Override
    public boolean asTold(Credits unguarded, Credits guarded) {
        return unguarded.compilerErrors().isEmpty()
                && unguarded.toStrangers() == 1
                && guarded.stopped() == 1
                && guarded.credits() == 0;
    }
}
