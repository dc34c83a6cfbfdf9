package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.afterproof.Approval;
import io.afterproof.Guarded;
import io.afterproof.Mutating;
import io.afterproof.ReadOnly;
import io.afterproof.Sensitive;
import io.afterproof.Verdict;
import io.afterproof.VerifyAfter;
import io.afterproof.runtime.Afterproof;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalRequired;
import io.afterproof.runtime.ApprovalTicket.Status;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.ChainOptions;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.Guards;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.RequirementFailed;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards whose approvals and chains are in a database, which may go away. */
class StoredGuardsTest {
    /** Tools of a till. */
    @Guarded(maxDepth = 100)
    interface Till {
        @ReadOnly
        int balance();

        @Mutating(destructive = false)
        @Approval
        @VerifyAfter("isPaid")
        void pay(String to, @Sensitive String card);

        @Mutating(destructive = false)
        @VerifyAfter("isPaid")
        CompletionStage<String> payLater(String to);

        default Verdict isPaid(String to) {
            return balance() >= 0 && !to.isEmpty() ? Verdict.confirmed() : Verdict.absent("no");
        }
    }

    @TempDir
    static Path folder;

    private final AtomicInteger payments = new AtomicInteger();
    private final Till counting = new Till() {
        @Override
        public int balance() {
            if (hidden) {
                throw new IllegalStateException("nobody can look");
            }
            return payments.get();
        }

        @Override
        public void pay(String to, String card) {
            payments.incrementAndGet();
        }

        @Override
        public CompletionStage<String> payLater(String to) {
            payments.incrementAndGet();
            return CompletableFuture.supplyAsync(() -> "paid");
        }
    };
    private DataSource source;
    private volatile boolean down;
    private volatile boolean hidden;
    private volatile String fatal = "nothing";
    private JdbcApprovals approvals;
    private JdbcChains chains;
    private Till till;

    @BeforeEach
    void open() {
        DataSource h2 = H2JournalTest.source(folder);
        source = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (down) {
                        throw new SQLException("the network is down");
                    }
                    return watched((Connection) invoke(method, h2, arguments));
                });
        approvals = JdbcApprovals.create(source);
        chains = JdbcChains.create(source);
        till = guarded();
    }

    /** A connection that is lost after the statement that is fatal has been carried out. */
    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean lost = method.getName().equals("prepareStatement")
                            && arguments[0].toString().contains(fatal);
                    Object answer = invoke(method, connection, arguments);
                    return lost ? breaking((PreparedStatement) answer) : answer;
                });
    }

    private static Object breaking(PreparedStatement statement) {
        return Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    Object answer = invoke(method, statement, arguments);
                    if (method.getName().equals("executeUpdate")) {
                        throw new SQLException("connection reset");
                    }
                    return answer;
                });
    }

    private static Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Till guarded() {
        return Afterproof.guard(
                Till.class, counting, Guards.builder().approvals(approvals).build());
    }

    private ApprovalRequired ask(String to) {
        return catchThrowableOfType(ApprovalRequired.class, () -> till.pay(to, "4711-0815"));
    }

    @Test
    void aGrantOfAnotherProcessLetsTheCallThroughOnce() {
        String ticket = ask("ann").ticketId();
        assertThat(ask("ann").ticketId()).isEqualTo(ticket);

        JdbcApprovals desk = JdbcApprovals.open(H2JournalTest.source(folder));
        assertThat(desk.pending())
                .filteredOn(it -> it.id().equals(ticket))
                .singleElement()
                .satisfies(shown -> {
                    assertThat(shown.request().summary()).startsWith("Till.pay(to=\"ann\", card=sha256:");
                });
        desk.grant(ticket, "mia", "fine");
        till.pay("ann", "4711-0815");
        assertThat(payments).hasValue(1);
        assertThat(ask("ann").ticketId()).isNotEqualTo(ticket);
        assertThat(payments).hasValue(1);
    }

    @Test
    void whatIsSensitiveIsNowhereInTheDatabase() throws SQLException {
        try (Chain chain = Chain.open(ChainOptions.named("turn").in(chains))) {
            String ticket = ask("bob").ticketId();
            approvals.grant(ticket, "mia", "fine");
            till.pay("bob", "4711-0815");
        }
        for (String table : List.of("afterproof_approval", "afterproof_chain")) {
            assertThat(new Database(source).query("SELECT * FROM " + table, statement -> {}, row -> {
                        StringBuilder all = new StringBuilder();
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            all.append(row.getString(i)).append('\n');
                        }
                        return all.toString();
                    }))
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("4711-0815"));
        }
    }

    @Test
    void approvalsThatAreDownLetNothingThrough() {
        String ticket = ask("cid").ticketId();
        approvals.grant(ticket, "mia", "fine");
        down = true;

        assertThatThrownBy(() -> till.pay("cid", "4711-0815"))
                .isInstanceOf(RequirementFailed.class)
                .hasMessageContaining("was not run")
                .hasRootCauseMessage("the network is down");
        assertThatThrownBy(approvals::pending).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> approvals.grant(ticket, "mia", "")).isInstanceOf(StoreUnavailable.class);
        assertThat(payments).hasValue(0);
        down = false;
        till.pay("cid", "4711-0815");
        assertThat(payments).hasValue(1);
    }

    @Test
    void aConnectionThatIsLostWhileTheGrantIsSpentLetsNothingThrough() {
        approvals.grant(ask("dan").ticketId(), "mia", "fine");
        fatal = "status = 'SPENT'";
        assertThatThrownBy(() -> till.pay("dan", "4711-0815")).isInstanceOf(RequirementFailed.class);
        assertThat(payments).hasValue(0);

        fatal = "nothing";
        assertThat(ask("dan")).isNotNull();
        assertThat(payments).hasValue(0);
    }

    @Test
    void aConnectionThatIsLostWhileACallIsCountedLetsNothingThrough() {
        ChainOptions options = ChainOptions.named("turn").id("lost").in(chains);
        try (Chain chain = Chain.open(options)) {
            till.balance();
            fatal = "UPDATE afterproof_chain";
            assertThatThrownBy(() -> till.balance()).isInstanceOf(RequirementFailed.class);

            fatal = "nothing";
            assertThat(chain.depth()).isEqualTo(2);
            till.balance();
            assertThat(chain.depth()).isEqualTo(3);
        }
    }

    @Test
    void chainsThatAreDownLetNothingThroughInWhateverWayTheToolAnswers() {
        try (Chain chain = Chain.open(ChainOptions.named("turn").in(chains))) {
            assertThat(till.payLater("eve").toCompletableFuture().join()).isEqualTo("paid");
            assertThat(chain.depth()).isZero();
            down = true;

            assertThatThrownBy(till::balance).isInstanceOf(RequirementFailed.class);
            assertThatThrownBy(() -> till.payLater("eve").toCompletableFuture().join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(RequirementFailed.class);
            assertThat(payments).hasValue(1);
            down = false;
            assertThat(chains.find("", chain.id())).satisfies(entry -> {
                assertThat(entry.questions()).isEmpty();
                assertThat(entry.counts().calls()).isEqualTo(1);
            });
        }
    }

    private Till journalled() {
        return Afterproof.guard(
                Till.class,
                counting,
                Guards.builder().journal(JdbcJournal.create(source)).build());
    }

    private static void assertUnknown(Till process, String to) {
        assertThatThrownBy(() -> process.payLater(to).toCompletableFuture().join())
                .hasCauseInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void aQuestionThatTheJournalKnowsIsSettledByTheVerifierOfTheNextProcess() {
        ChainOptions options = ChainOptions.named("turn").id("journalled").in(chains);
        try (Chain chain = Chain.open(options)) {
            hidden = true;
            assertUnknown(journalled(), "ida");
        }
        try (Chain chain = Chain.open(options)) {
            Till next = journalled();
            assertUnknown(next, "jon");
            assertThat(payments).hasValue(1);
            hidden = false;
            assertThat(next.payLater("jon").toCompletableFuture().join()).isEqualTo("paid");
        }
    }

    @Test
    void aQuestionThatNoJournalKnowsIsForAPerson() {
        ChainOptions options = ChainOptions.named("turn").id("in-memory").in(chains);
        try (Chain chain = Chain.open(options)) {
            hidden = true;
            assertUnknown(till, "gil");
        }
        hidden = false;
        try (Chain chain = Chain.open(options)) {
            assertUnknown(journalled(), "hal");
            assertUnknown(guarded(), "hal");
            assertThat(payments).hasValue(1);
            Chain.checkpoint("mia", "it was paid");
            assertThat(journalled().payLater("hal").toCompletableFuture().join())
                    .isEqualTo("paid");
        }
    }

    @Test
    void ticketsThatNobodyTouchesAreForgotten() {
        JdbcApprovals forgetful = approvals.keeping(Duration.ofMinutes(1));
        String ticket = ask("fay").ticketId();
        approvals.grant(ticket, "mia", "fine");
        new Database(source).update("UPDATE afterproof_approval SET touched_at = touched_at - 60000", statement -> {});

        assertThat(forgetful.pending()).isEmpty();
        assertThat(forgetful.spend(ticket)).isFalse();
        assertThatThrownBy(() -> forgetful.deny(ticket, "mia", "")).isInstanceOf(IllegalArgumentException.class);
        ApprovalRequest request =
                new ApprovalRequest(new CallKey("", "t", "", Fingerprint.of("x")), "Till.pay", "", "Till.pay()");
        assertThat(forgetful.request(request).status()).isEqualTo(Status.PENDING);
        assertThat(approvals.spend(ticket)).isFalse();
    }

    @Test
    void ticketsThatWouldBeForgottenAtOnceAreRefused() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofNanos(1))) {
            assertThatThrownBy(() -> approvals.keeping(none))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(none.toString());
        }
    }
}
