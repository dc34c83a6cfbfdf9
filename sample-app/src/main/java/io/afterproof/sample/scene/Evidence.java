package io.afterproof.sample.scene;

import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.shop.Shop;
import java.util.List;

/**
 * What one side of a scene leaves behind.
 *
 * @param shop the shop, all payments done
 * @param exchanges the turns of the agent, as far as they came to an end
 * @param errors what the tools, or their guard, threw, by class
 * @param guard what the guard says about each call; nothing on the unguarded side
 * @param compilations what was compiled; none in most scenes
 * @param restart what was seen of the agent's processes; nothing in most scenes
 */
record Evidence(
        Shop shop,
        List<Exchange> exchanges,
        List<String> errors,
        List<GuardedCall> guard,
        List<Compilation> compilations,
        Restart restart) {
    /** How often the model called the tool. */
    long calls(String tool) {
        return exchanges.stream()
                .flatMap(exchange -> exchange.calls().stream())
                .filter(call -> call.tool().equals(tool))
                .count();
    }

    /** How many errors there were of that kind. */
    long errors(Class<? extends Throwable> kind) {
        return errors.stream().filter(kind.getSimpleName()::equals).count();
    }
}
