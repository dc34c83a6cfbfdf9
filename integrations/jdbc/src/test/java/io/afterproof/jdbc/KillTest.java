package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.Recovery;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Processes that are killed in the middle of a payment or of a recovery, and what the next one makes of it: never two
 * effects, never a forgotten one, and every call is settled or with a person who has the evidence.
 */
class KillTest {
    private static final List<String> TOOLS = List.of("pay", "send", "wire");
    private static final int RANDOM_KILLS = Integer.getInteger("kills", 10);
    private static final int PAYMENTS = 40;
    private static final int KILLED = 137;

    private static EmbeddedPostgres server;
    private static String journalUrl;
    private static String farUrl;
    private static HikariDataSource journalPool;
    private static HikariDataSource farPool;

    private record Payment(String tool, String id) {}

    @BeforeAll
    static void start() throws IOException {
        server = Postgres.durable();
        journalUrl = server.getJdbcUrl("postgres", "postgres");
        new Database(server.getPostgresDatabase()).update("CREATE DATABASE far_end", statement -> {});
        farUrl = server.getJdbcUrl("postgres", "far_end");
        journalPool = pool(journalUrl);
        farPool = pool(farUrl);
        JdbcJournal.create(journalPool);
        far().create();
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(PayingProcess.source(url, "parent"));
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @AfterAll
    static void stop() throws IOException {
        journalPool.close();
        farPool.close();
        server.close();
    }

    private static FarEnd far() {
        return new FarEnd(farPool, CrashPoints.none());
    }

    static Stream<Arguments> crashes() {
        return TOOLS.stream().flatMap(tool -> CrashPoints.all().stream().map(point -> Arguments.of(tool, point)));
    }

    @ParameterizedTest
    @MethodSource("crashes")
    void aCallThatIsKilledAnywhereIsSettledOnceByTheNextProcess(String tool, String point) throws Exception {
        Payment payment = new Payment(tool, tool + " " + point);
        Process child = paying(point, List.of(payment));
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isEqualTo(KILLED);

        recoverAndCheck(List.of(payment));
    }

    @ParameterizedTest
    @CsvSource({
        "pay,  after RESERVED,    seeing",
        "pay,  before the effect, seeing",
        "pay,  after SUCCEEDED,   seeing",
        "send, after the effect,  blind",
        "wire, before the effect, seeing",
        "wire, after SUCCEEDED,   seeing"
    })
    void aRecoveryThatIsKilledAfterAnyOfItsChangesIsTakenUpByTheNext(String tool, String crash, String sight)
            throws Exception {
        int kills = 0;
        boolean killed = true;
        while (killed) {
            Payment payment = new Payment(tool, tool + " left " + crash + ", recovery " + kills);
            leave(payment, crash);
            killed = recoverer(CrashPoints.afterChange(kills + 1), sight) == KILLED;
            kills += killed ? 1 : 0;
            recoverAndCheck(List.of(payment));
        }
        assertThat(kills).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "pay,  after the effect,  before the look,   seeing",
        "send, before the effect, before the effect, blind",
        "send, before the effect, after the effect,  blind",
        "send, after the effect,  after the effect,  blind"
    })
    void aRecoveryThatIsKilledBesideTheFarEndIsTakenUpByTheNext(String tool, String crash, String point, String sight)
            throws Exception {
        Payment payment = new Payment(tool, tool + " left " + crash + ", recovery " + point);
        leave(payment, crash);
        assertThat(recoverer(point, sight)).isEqualTo(KILLED);

        recoverAndCheck(List.of(payment));
    }

    @Test
    void callsAndRecoveriesThatAreKilledAtRandomTimesAreSettledOnceByTheNextProcess() throws Exception {
        Random random = new Random(20261123);
        int kills = 0;
        for (int round = 0; kills < RANDOM_KILLS; round++) {
            String name = "random " + round + " ";
            List<Payment> payments = IntStream.range(0, PAYMENTS)
                    .mapToObj(i -> new Payment(TOOLS.get(i % TOOLS.size()), name + i))
                    .toList();
            kills += killedWithin(random.nextInt(400), paying("nowhere", payments));
            if (round % 3 == 2) {
                kills += killedWithin(random.nextInt(60), recovering("nowhere", round % 2 == 0 ? "blind" : "seeing"));
            }
            recoverAndCheck(payments);
        }
    }

    /** Kills a process that has begun its work, and counts: one that was faster does not. */
    private static int killedWithin(int millis, Process child) throws IOException, InterruptedException {
        try (BufferedReader output = child.inputReader()) {
            assertThat(output.readLine()).isEqualTo("ready");
            boolean over = child.waitFor(millis, TimeUnit.MILLISECONDS);
            child.destroyForcibly().waitFor();
            return over ? 0 : 1;
        }
    }

    /** A process that dies there, played: the journal and the far end are as a killed one leaves them. */
    private static void leave(Payment payment, String crash) {
        CrashPoints crashes = CrashPoints.playing(crash);
        Guards guards = Guards.builder()
                .journal(crashes.in(JdbcJournal.open(journalPool)))
                .build();
        PaymentTools tools = Afterproof.guard(PaymentTools.class, new FarEnd(farPool, crashes), guards);
        assertThatThrownBy(() -> PayingProcess.call(tools, payment.tool(), payment.id()))
                .isInstanceOf(CrashPoints.Died.class);
    }

    private static int recoverer(String point, String sight) throws Exception {
        Process child = recovering(point, sight);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return child.exitValue();
    }

    private static Process recovering(String point, String sight) throws IOException {
        return start(RecoveringProcess.class, point, List.of(sight));
    }

    private static Process paying(String point, List<Payment> payments) throws IOException {
        List<String> calls = payments.stream()
                .flatMap(payment -> Stream.of(payment.tool(), payment.id()))
                .toList();
        return start(PayingProcess.class, point, calls);
    }

    private static Process start(Class<?> main, String point, List<String> arguments) throws IOException {
        return Children.start(
                main,
                Stream.concat(Stream.of(journalUrl, farUrl, point), arguments.stream())
                        .toList());
    }

    /** The next process, after the leases of the dead one have run out. */
    private static void recoverAndCheck(List<Payment> payments) {
        Postgres.awaitEndOf("child", journalPool);
        Guards guards = Guards.builder()
                .journal(JdbcJournal.open(journalPool))
                .clock(Clock.offset(Clock.systemUTC(), RecoveringProcess.LATER.multipliedBy(2)))
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
            payments.stream()
                    .filter(payment -> isOf(finding.call().arguments(), payment))
                    .forEach(payment -> assertThat(far.effects(payment.id()))
                            .as(payment + " is " + finding.state())
                            .isEqualTo(finding.state() == CallState.VERIFIED ? 1 : 0));
        }
        assertThat(guards.recover()).isEqualTo(new Recovery(List.of(), List.of(), List.of()));
        for (Payment payment : payments) {
            assertThat(far.effects(payment.id())).as(payment.toString()).isLessThanOrEqualTo(1);
            if (payment.tool().equals("wire")) {
                wireAgain(guarded, payment.id());
            } else {
                callAgain(guarded, payment);
            }
        }
    }

    private static boolean isOf(String arguments, Payment payment) {
        return arguments != null && arguments.contains("\"" + payment.id() + "\\\"");
    }

    /** Whoever asks for the same payment again gets its outcome. */
    private static void callAgain(PaymentTools guarded, Payment payment) {
        assertThatCode(() -> PayingProcess.call(guarded, payment.tool(), payment.id()))
                .as(payment.toString())
                .doesNotThrowAnyException();
        assertThat(far().effects(payment.id())).as(payment.toString()).isEqualTo(1);
    }

    /**
     * What is not idempotent is a second order, and a second payment; but not while a person has to find out about the
     * first. The person looks at the far end, and whatever is said then, the next order is made.
     */
    private static void wireAgain(PaymentTools guarded, String payment) {
        Outcomes outcomes = Outcomes.of(journalPool);
        int before = far().effects(payment);
        Optional<CallRecord> waiting = outcomes.list(List.of(CallState.HUMAN), Integer.MAX_VALUE).stream()
                .filter(call -> isOf(call.arguments(), new Payment("wire", payment)))
                .findFirst();
        waiting.ifPresent(call -> {
            assertThat(call.note()).isNotBlank();
            assertThat(outcomes.show(call.digest()).orElseThrow().history())
                    .extracting(AuditEntry::event)
                    .contains(AuditEntry.Event.HANDED_OVER);
            assertThatThrownBy(() -> guarded.wire(payment, 500)).isInstanceOf(OutcomeUnknown.class);
            assertThat(far().effects(payment)).isEqualTo(before);
            outcomes.resolve(
                    call, before == 1 ? Resolution.HAPPENED : Resolution.DID_NOT_HAPPEN, "the test", "it has counted");
        });
        if (before == 0) {
            guarded.wire(payment, 500);
        } else {
            assertThatThrownBy(() -> guarded.wire(payment, 500))
                    .hasMessageContaining("1000"); // the read-back sees both
        }
        assertThat(far().effects(payment)).as(payment).isEqualTo(before + 1);
    }
}
