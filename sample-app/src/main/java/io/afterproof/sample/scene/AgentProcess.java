package io.afterproof.sample.scene;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.afterproof.jdbc.JdbcJournal;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.Recovery;
import io.afterproof.sample.agent.Call;
import io.afterproof.sample.agent.CallListener;
import io.afterproof.sample.agent.Conversation;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.agent.Models;
import io.afterproof.sample.shop.Shop;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/**
 * A process in which the agent plays one turn. It reads its {@link Assignment} from standard input, tells what happens on
 * standard output ({@link Told}, a line each), and ends with the process that started it.
 */
public final class AgentProcess implements CallListener {
    private final Assignment assignment;
    private final PrintStream out;
    private final Shop shop;
    private final List<GuardedCall> guard = new CopyOnWriteArrayList<>();

    private AgentProcess(Assignment assignment, PrintStream out) {
        this.assignment = assignment;
        this.out = out;
        this.shop = Shop.open(assignment.place(), this::paid);
    }

    /** Started by {@link TwoProcesses}. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        System.setOut(System.err); // what a library may want to say is no line of ours
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        String line = in.readLine();
        if (line == null) {
            return; // whoever started this process is gone
        }
        Assignment assignment = Told.read(line, Assignment.class);
        Thread lifeline = new Thread(() -> endWithParent(in), "lifeline");
        lifeline.setDaemon(true);
        lifeline.start();
        try {
            new AgentProcess(assignment, out).play();
            System.exit(0);
        } catch (RuntimeException e) {
            out.println(Told.line(Told.failure(e.toString())));
            System.exit(1);
        }
    }

    private static void endWithParent(BufferedReader in) {
        try {
            in.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // then there is nobody at the other end either
        }
        Runtime.getRuntime().halt(1);
    }

    private void play() {
        Scene<?> scene = Scenes.number(assignment.scene()).orElseThrow();
        Models models = Models.of(assignment.models());
        try (shop) {
            Object tools = assignment.guarded() ? guarded(scene) : scene.unguarded(shop);
            tell(Told.step("request", assignment.request()));
            Conversation conversation = new Conversation(models.forScene(scene), tools, shop.handOffs(), this);
            Exchange exchange = assignment.guarded()
                    ? Stage.askInAChain(conversation, assignment.request())
                    : conversation.ask(assignment.request());
            guard.forEach(call -> tell(Told.step("guard", call.inWords())));
            tellJournal();
            tell(Told.step("agent says", exchange.answer()));
            tell(Told.end(new TurnEnd(exchange, TurnEnd.errorsOf(conversation), List.copyOf(guard))));
        }
    }

    /** What a program does when it starts: a journal that others have written, its tools, and then what was left open. */
    private Object guarded(Scene<?> scene) {
        Guards guards = Guards.builder()
                .journal(JdbcJournal.create(shop.database()))
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(assignment.minutesLater())))
                .listener(event -> guard.add(GuardedCall.of(event)))
                .build();
        Object tools = scene.guarded(shop, guards);
        Recovery recovery = guards.recover();
        Stream.of(recovery.settled(), recovery.open(), recovery.forPeople())
                .flatMap(List::stream)
                .forEach(this::tellRecovered);
        guard.clear(); // that was the recovery; from here on it is the agent
        return tools;
    }

    private void tellRecovered(Recovery.Finding finding) {
        tell(Told.step(
                "recovery",
                "a call was left " + finding.call().state() + "; the verifier looked, and says: " + finding.why()));
        tellJournal();
    }

    @Override
    public void calls(String tool, String arguments) {
        tell(Told.step("model calls", tool + " " + arguments));
    }

    @Override
    public void answered(Call call) {
        tell(Told.step(call.failed() ? "error" : "answer", call.result()));
    }

    /** The refund is in the shop's books, and the tool has not answered yet. */
    private void paid() {
        if (assignment.dies()) {
            tellJournal();
            tell(Told.refundPaid());
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void tellJournal() {
        if (assignment.guarded()) {
            shop.journal().forEach(row -> tell(Told.row(row)));
        }
    }

    private void tell(Told told) {
        out.println(Told.line(told));
        out.flush();
    }
}
