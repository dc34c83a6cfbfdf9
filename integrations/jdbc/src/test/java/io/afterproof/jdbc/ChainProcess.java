package io.afterproof.jdbc;

import io.afterproof.SuppressGuard;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainBaggage;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.Guards;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;

/** A process in which a chain is for a while. It works in the chain of the baggage that it is given, and says what came. */
final class ChainProcess {
    private ChainProcess() {}

    /** Arguments: the database, the baggage, how many seconds its clock is ahead, then words such as {@code take:x}. */
    @SuppressGuard(value = "ChainUnbounded", reason = "the guard is to stop what no compiler can foresee")
    @SuppressGuard(value = "DestructiveStreak", reason = "the guard is to stop what no compiler can foresee")
    public static void main(String[] arguments) {
        DataSource source = PayingProcess.source(arguments[0]);
        Guards guards = Guards.builder()
                .journal(JdbcJournal.open(source))
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[2]))))
                .build();
        StockTools tools = Afterproof.guard(StockTools.class, new Stock(new Database(source)), guards);
        ChainOptions options = ChainOptions.named("turn").in(JdbcChains.open(source));
        try (Chain chain =
                Chain.open(ChainBaggage.chainId(arguments[1]).map(options::id).orElse(options))) {
            for (int i = 3; i < arguments.length; i++) {
                System.out.println(outcome(tools, chain, arguments[i].split(":")));
            }
        }
    }

    private static String outcome(StockTools tools, Chain chain, String[] words) {
        try {
            return switch (words[0]) {
                case "id" -> ChainBaggage.addTo("user=1");
                case "depth" -> String.valueOf(chain.depth());
                case "stopped" -> String.valueOf(chain.stopped());
                case "gate" -> {
                    Chain.gate(true);
                    yield "ok";
                }
                case "count" -> String.valueOf(tools.count(words[1]));
                case "take" -> {
                    tools.take(words[1]);
                    yield "ok";
                }
                case "label" -> {
                    tools.label(words[1], "sold");
                    yield "ok";
                }
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }
}
