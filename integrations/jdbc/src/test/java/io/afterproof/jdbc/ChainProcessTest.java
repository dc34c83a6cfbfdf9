package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainEntry;
import io.afterproof.runtime.ChainOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A chain that moves from process to process, and what is left of it when one is killed. */
class ChainProcessTest {
    private static final int NOW = 0;
    private static final int LATER = 360; // in seconds: every lease has run out

    private static EmbeddedPostgres server;
    private static String url;
    private static JdbcChains chains;
    private static Stock stock;

    private final String chain = UUID.randomUUID().toString();
    private final String baggage = "afterproof-chain=" + chain;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.durable();
        url = server.getJdbcUrl("postgres", "postgres");
        JdbcJournal.create(server.getPostgresDatabase());
        chains = JdbcChains.create(server.getPostgresDatabase());
        stock = new Stock(new Database(server.getPostgresDatabase()));
        stock.create();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void fill() {
        for (String item : List.of("a", "b", "c", "lost", "deadly")) {
            stock.add(item(item));
        }
    }

    private String item(String name) {
        return name + " " + chain.substring(0, 8);
    }

    private ChainEntry stored() {
        ChainEntry entry = chains.find("", chain);
        assertThat(entry).isNotNull();
        return entry;
    }

    /** What a process says of each of its steps. */
    private static List<String> run(String baggage, int ahead, String... steps) throws Exception {
        return said(start(baggage, ahead, steps), 0);
    }

    private static Process start(String baggage, int ahead, String... steps) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ChainProcess.class.getName(),
                url,
                baggage,
                String.valueOf(ahead)));
        command.addAll(List.of(steps));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static List<String> said(Process process, int exit) throws Exception {
        try (BufferedReader output = process.inputReader()) {
            List<String> lines = output.lines().toList();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(exit);
            return lines;
        }
    }

    @Test
    void theIdTravelsInTheBaggageAndNothingElseDoes() throws Exception {
        List<String> first = run("", NOW, "id", "count:" + item("a"));
        assertThat(first.get(0)).matches("afterproof-chain=[0-9a-f]{16},user=1");

        assertThat(run(first.get(0), NOW, "id", "depth")).containsExactly(first.get(0), "1");
    }

    @Test
    void depthStreakAndReadsMoveOn() throws Exception {
        assertThat(run(baggage, NOW, "count:" + item("a"), "take:" + item("a"), "count:" + item("b")))
                .containsExactly("3", "ok", "3");

        List<String> second = run(
                baggage,
                NOW,
                "depth",
                "take:" + item("c"),
                "take:" + item("b"),
                "count:" + item("c"),
                "take:" + item("c"),
                "gate",
                "depth");
        assertThat(second.get(0)).isEqualTo("1");
        assertThat(second.get(1)).startsWith("ReadRequired");
        assertThat(second.subList(2, 4)).containsExactly("ok", "3");
        assertThat(second.get(4)).startsWith("BlastRadius");
        assertThat(second.subList(5, 7)).containsExactly("ok", "0");

        String look = "count:" + item("a");
        assertThat(run(baggage, NOW, look, look, look, look))
                .startsWith("0", "0", "0")
                .last()
                .asString()
                .startsWith("GateRequired");
    }

    @Test
    void twoBadOutcomesInTwoProcessesStopTheChainInAThirdUntilAPersonResumesIt() throws Exception {
        stock.hide(item("a"));
        assertThat(run(baggage, NOW, "count:" + item("a"), "stopped")).last().isEqualTo("false");
        assertThat(run(baggage, NOW, "count:" + item("a"), "stopped")).last().isEqualTo("true");
        assertThat(run(baggage, NOW, "count:" + item("b")))
                .singleElement()
                .asString()
                .startsWith("ChainStopped")
                .contains("2 bad outcomes in a row");

        assertThat(chains.waiting()).extracting(ChainEntry::id).contains(chain);
        try (Chain opened = Chain.open(ChainOptions.named("desk").id(chain).in(chains))) {
            opened.resume("ann", "the stock can be looked at again");
        }
        assertThat(run(baggage, NOW, "count:" + item("b"))).containsExactly("3");
    }

    @Test
    void anUnknownOutcomeBarsTheNextChangeElsewhereUntilItsVerifierAnswers() throws Exception {
        assertThat(run(baggage, NOW, "label:" + item("lost")))
                .singleElement()
                .asString()
                .startsWith("OutcomeUnknown");
        assertThat(run(baggage, NOW, "label:" + item("a"), "count:" + item("a")))
                .satisfiesExactly(
                        refused ->
                                assertThat(refused).startsWith("OutcomeUnknown").contains("StockTools.label"),
                        read -> assertThat(read).isEqualTo("3"));

        stock.show(item("lost"));
        assertThat(run(baggage, NOW, "label:" + item("a"))).containsExactly("ok");
        assertThat(stored().questions()).isEmpty();
    }

    @Test
    void aCallThatIsKilledWasCountedAndIsAQuestionOnceItsTimeIsOver() throws Exception {
        assertThat(said(start(baggage, NOW, "count:" + item("deadly"), "take:" + item("deadly")), 137))
                .containsExactly("3");
        assertThat(stored().counts().depth()).isEqualTo(2);
        assertThat(stored().counts().streak()).isEqualTo(1);
        assertThat(stored().questions())
                .singleElement()
                .matches(question -> question.name().equals("StockTools.take"));

        assertThat(run(baggage, LATER, "depth", "label:" + item("a")))
                .satisfiesExactly(
                        depth -> assertThat(depth).isEqualTo("2"),
                        refused ->
                                assertThat(refused).startsWith("OutcomeUnknown").contains("StockTools.take"));
        stock.show(item("deadly"));
        assertThat(run(baggage, LATER, "label:" + item("a"))).containsExactly("ok");
        assertThat(stored().questions()).isEmpty();
        assertThat(stored().counts().streak()).isEqualTo(1);
    }

    @Test
    void aChangeThatIsAtWorkInAnotherProcessBarsNothingYet() throws Exception {
        said(start(baggage, NOW, "label:" + item("deadly")), 137);

        assertThat(run(baggage, NOW, "label:" + item("a"))).containsExactly("ok");
        assertThat(run(baggage, 31, "label:" + item("b")))
                .singleElement()
                .asString()
                .startsWith("OutcomeUnknown");
    }

    @Test
    void callsOfSeveralProcessesAtOnceAreAllCounted() throws Exception {
        List<Process> processes = new ArrayList<>();
        String[] steps = new String[12];
        Arrays.fill(steps, "count:" + item("a"));
        for (int i = 0; i < 3; i++) {
            processes.add(start(baggage, NOW, steps));
        }
        int let = 0;
        for (Process process : processes) {
            let += (int) said(process, 0).stream().filter("3"::equals).count();
        }
        assertThat(let).isEqualTo(3);
        assertThat(stored().counts().depth()).isEqualTo(3);
    }
}
