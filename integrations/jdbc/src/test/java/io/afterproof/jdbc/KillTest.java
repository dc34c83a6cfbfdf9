package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.Recovery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed in the middle of a payment, and what the next one makes of it: never two effects, never a
 * forgotten one, and every call is settled or with a person.
 */
class KillTest {
    private static final List<String> TOOLS = List.of("pay", "send", "wire");
    private static final int RANDOM_KILLS = Integer.getInteger("kills", 10);
    private static final int PAYMENTS = 40;

    private static EmbeddedPostgres server;
    private static String journalUrl;
    private static String farUrl;

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.durable();
        journalUrl = server.getJdbcUrl("postgres", "postgres");
        new Database(server.getPostgresDatabase()).update("CREATE DATABASE far_end", statement -> {});
        farUrl = server.getJdbcUrl("postgres", "far_end");
        JdbcJournal.create(server.getPostgresDatabase());
        far().create();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static FarEnd far() {
        return new FarEnd(PayingProcess.source(farUrl), new CrashPoints("nowhere"));
    }

    static Stream<Arguments> crashes() {
        return TOOLS.stream().flatMap(tool -> CrashPoints.all().stream().map(point -> Arguments.of(tool, point)));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aCallThatIsKilledAnywhereIsSettledOnceByTheNextProcess(String tool, String point) throws Exception {
        String payment = tool + " " + point;
        Process child = start(point, List.of(tool, payment));
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(137);

        recoverAndCheck(List.of(tool), List.of(payment));
    }

    @Test
    void callsThatAreKilledAtRandomTimesAreSettledOnceByTheNextProcess() throws Exception {
        Random random = new Random(20261123);
        for (int kill = 0; kill < RANDOM_KILLS; kill++) {
            List<String> tools = new ArrayList<>();
            List<String> payments = new ArrayList<>();
            List<String> calls = new ArrayList<>();
            for (int i = 0; i < PAYMENTS; i++) {
                tools.add(TOOLS.get(i % TOOLS.size()));
                payments.add("random " + kill + " " + i);
                calls.add(tools.get(i));
                calls.add(payments.get(i));
            }
            Process child = start("nowhere", calls);
            try (BufferedReader output = child.inputReader()) {
                assertThat(output.readLine()).isEqualTo("ready");
                child.waitFor(random.nextInt(400), TimeUnit.MILLISECONDS);
                child.destroyForcibly().waitFor();
            }
            recoverAndCheck(tools, payments);
        }
    }

    private static Process start(String point, List<String> calls) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                PayingProcess.class.getName(),
                journalUrl,
                farUrl,
                point));
        command.addAll(calls);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** The next process, after the leases of the dead one have run out. */
    private static void recoverAndCheck(List<String> tools, List<String> payments) {
        Guards guards = Guards.builder()
                .journal(JdbcJournal.open(server.getPostgresDatabase()))
                .clock(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(6)))
                .build();
        FarEnd far = far();
        PaymentTools guarded = Afterproof.guard(PaymentTools.class, far, guards);

        Recovery recovery = guards.recover();
        assertThat(recovery.open()).isEmpty();
        for (Recovery.Finding finding : recovery.forPeople()) {
            assertThat(finding.call().tool()).contains("#wire(");
            assertThat(finding.why()).isNotBlank();
        }
        for (Recovery.Finding finding : recovery.settled()) {
            assertThat(finding.state()).isIn(CallState.VERIFIED, CallState.FAILED);
        }
        assertThat(guards.recover()).isEqualTo(new Recovery(List.of(), List.of(), List.of()));
        for (int i = 0; i < payments.size(); i++) {
            int before = far.effects(payments.get(i));
            assertThat(before).as(payments.get(i)).isLessThanOrEqualTo(1);
            callAgain(guarded, tools.get(i), payments.get(i));
            assertThat(far.effects(payments.get(i))).as(payments.get(i)).isLessThanOrEqualTo(1);
        }
    }

    /** Whoever asks for the same payment again gets its outcome, or is told that a person has to find out. */
    private static void callAgain(PaymentTools guarded, String tool, String payment) {
        if (tool.equals("wire")) {
            return; // not idempotent: a second order is a second payment
        }
        assertThatCode(() -> PayingProcess.call(guarded, tool, payment))
                .satisfiesAnyOf(
                        failure -> assertThat(failure).isNull(),
                        failure -> assertThat(failure).isInstanceOf(OutcomeUnknown.class));
        assertThat(far().effects(payment)).as(payment).isEqualTo(1);
    }
}
