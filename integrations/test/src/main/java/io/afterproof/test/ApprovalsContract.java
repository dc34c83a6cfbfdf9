package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.ApprovalDesk;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket;
import io.afterproof.runtime.ApprovalTicket.Status;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Fingerprint;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ApprovalDesk} keeps to. Extend it in the tests of yours; each test uses calls of its own, so the store
 * need not be empty.
 */
public abstract class ApprovalsContract {
    private static final String TOOL = "shop.Tools#pay(java.lang.String,long)";

    /** For the tests of a desk. */
    protected ApprovalsContract() {}

    /** A desk on the store that is proved; another call may return another one on the same store. */
    protected abstract ApprovalDesk approvals();

    private final String call = UUID.randomUUID().toString();

    private ApprovalRequest request(String chain) {
        return request(call, chain);
    }

    private static ApprovalRequest request(String call, String chain) {
        CallKey key = new CallKey("tenant", TOOL, "", Fingerprint.of(call));
        return new ApprovalRequest(key, "Tools.pay", chain, "Tools.pay(order=\"\u00fc \uD83D\uDE00\")");
    }

    private String asked(String chain) {
        return approvals().request(request(chain)).id();
    }

    private Status status(String chain) {
        return approvals().request(request(chain)).status();
    }

    /** A first request. */
    @Test
    public void aCallThatNobodyAskedAboutGetsAPendingTicket() {
        ApprovalTicket ticket = approvals().request(request("c1"));

        assertThat(ticket.status()).isEqualTo(Status.PENDING);
        assertThat(ticket.by()).isEmpty();
        assertThat(ticket.note()).isEmpty();
        assertThat(approvals().pending())
                .filteredOn(pending -> pending.id().equals(ticket.id()))
                .singleElement()
                .satisfies(pending -> {
                    ApprovalRequest shown = pending.request();
                    assertThat(shown.key().digest())
                            .isEqualTo(request("c1").key().digest());
                    assertThat(shown.key().tenant()).isEqualTo("tenant");
                    assertThat(shown.key().tool()).isEqualTo(TOOL);
                    assertThat(shown.key().chain()).isEmpty();
                    assertThat(shown.tool()).isEqualTo("Tools.pay");
                    assertThat(shown.chainId()).isEqualTo("c1");
                    assertThat(shown.summary()).isEqualTo(request("c1").summary());
                });
    }

    /** One ticket a call. */
    @Test
    public void aPendingTicketStaysTheSame() {
        String ticket = asked("c1");

        assertThat(asked("c1")).isEqualTo(ticket);
        assertThat(asked("c2")).isEqualTo(ticket);
        assertThat(asked("")).isEqualTo(ticket);
        assertThat(approvals().request(request(call + " another", "c1")).id()).isNotEqualTo(ticket);
    }

    /** A grant. */
    @Test
    public void aGrantIsSpentOnce() {
        String ticket = asked("c1");
        assertThat(approvals().spend(ticket)).isFalse();
        approvals().grant(ticket, "ann", "fine");

        ApprovalTicket granted = approvals().request(request("c1"));
        assertThat(granted.id()).isEqualTo(ticket);
        assertThat(granted.status()).isEqualTo(Status.GRANTED);
        assertThat(granted.by()).isEqualTo("ann");
        assertThat(granted.note()).isEqualTo("fine");
        assertThat(approvals().spend(ticket)).isTrue();
        assertThat(approvals().spend(ticket)).isFalse();
        assertThat(approvals().request(request("c1")))
                .matches(next -> next.status() == Status.PENDING && !next.id().equals(ticket));
    }

    /** Unknown tickets. */
    @Test
    public void aTicketThatIsNotThereIsNeitherSpentNorDecided() {
        assertThat(approvals().spend("T-none")).isFalse();
        assertThatThrownBy(() -> approvals().grant("T-none", "ann", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("T-none");
        assertThatThrownBy(() -> approvals().deny("T-none", "ann", "")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Too late. */
    @Test
    public void aSpentTicketIsDecidedNoMore() {
        String ticket = asked("c1");
        approvals().grant(ticket, "ann", "");
        approvals().spend(ticket);

        assertThatThrownBy(() -> approvals().deny(ticket, "bob", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> approvals().grant(ticket, "bob", "")).isInstanceOf(IllegalArgumentException.class);
    }

    /** A denial. */
    @Test
    public void aDenialStandsForItsChain() {
        String ticket = asked("c1");
        approvals().deny(ticket, "ann", "not today");

        for (int i = 0; i < 3; i++) {
            ApprovalTicket denied = approvals().request(request("c1"));
            assertThat(denied.id()).isEqualTo(ticket);
            assertThat(denied.status()).isEqualTo(Status.DENIED);
            assertThat(denied.by()).isEqualTo("ann");
            assertThat(denied.note()).isEqualTo("not today");
        }
        assertThat(approvals().spend(ticket)).isFalse();
        assertThat(approvals().pending()).noneMatch(pending -> pending.id().equals(ticket));
        assertThatThrownBy(() -> approvals().grant(ticket, "bob", "")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> approvals().deny(ticket, "bob", "")).isInstanceOf(IllegalStateException.class);
    }

    /** Another chain. */
    @Test
    public void anotherChainMayAskAnewAndTheDenialStaysWhereItWas() {
        approvals().deny(asked("c1"), "ann", "not today");

        String second = asked("c2");
        approvals().grant(second, "ann", "tomorrow");
        assertThat(status("c1")).isEqualTo(Status.DENIED);
        assertThat(status("c2")).isEqualTo(Status.GRANTED);
        assertThat(approvals().spend(second)).isTrue();
        assertThat(status("c1")).isEqualTo(Status.DENIED);
    }

    /** Outside every chain. */
    @Test
    public void aCallOutsideEveryChainIsToldOnceThatItWasDenied() {
        String ticket = asked("");
        approvals().deny(ticket, "ann", "not today");

        assertThat(approvals().request(request("")))
                .matches(denied ->
                        denied.status() == Status.DENIED && denied.id().equals(ticket));
        assertThat(approvals().request(request("")))
                .matches(next -> next.status() == Status.PENDING && !next.id().equals(ticket));
    }

    /** Inside and outside. */
    @Test
    public void aDenialThatACallOutsideWasToldStillStandsForItsChain() {
        approvals().deny(asked("c1"), "ann", "not today");

        assertThat(status("")).isEqualTo(Status.DENIED);
        assertThat(status("")).isEqualTo(Status.PENDING);
        assertThat(status("c1")).isEqualTo(Status.DENIED);
    }

    /** People change their minds. */
    @Test
    public void aGrantThatWasNotUsedCanBeTakenBack() {
        String ticket = asked("c1");
        approvals().grant(ticket, "ann", "fine");
        approvals().grant(ticket, "bob", "fine with me too");
        assertThat(approvals().request(request("c1")).by()).isEqualTo("bob");

        approvals().deny(ticket, "ann", "no");
        assertThat(status("c1")).isEqualTo(Status.DENIED);
        assertThat(approvals().spend(ticket)).isFalse();
    }

    /** What is shown to people. */
    @Test
    public void pendingAreTheUndecidedOldestFirst() {
        ApprovalDesk desk = approvals();
        String first = desk.request(request(call + " 1", "c1")).id();
        String granted = desk.request(request(call + " 2", "c1")).id();
        String second = desk.request(request(call + " 3", "c1")).id();
        approvals().grant(granted, "ann", "");

        assertThat(approvals().pending())
                .extracting(ApprovalTicket::id)
                .containsSubsequence(first, second)
                .doesNotContain(granted);
    }

    /** Many at once: one ticket. */
    @Test
    public void allWhoAskAtOnceGetTheSameTicket() throws Exception {
        assertThat(Race.of(() -> asked("c1"))).containsOnly(asked("c1"));
    }

    /** Many at once: one spends. */
    @Test
    public void ofManyWhoSpendAGrantOneCan() throws Exception {
        String ticket = asked("c1");
        approvals().grant(ticket, "ann", "fine");

        assertThat(Race.winners(() -> approvals().spend(ticket))).isEqualTo(1);
    }

    /** Many at once: a denial is told once outside every chain. */
    @Test
    public void ofManyOutsideEveryChainOneIsToldOfTheDenial() throws Exception {
        approvals().deny(asked(""), "ann", "not today");

        assertThat(Race.winners(() -> status("") == Status.DENIED)).isEqualTo(1);
    }

    /** Spent or denied, never both. */
    @Test
    public void aGrantIsSpentOrTakenBack() throws Exception {
        String ticket = asked("c1");
        approvals().grant(ticket, "ann", "fine");
        AtomicInteger place = new AtomicInteger();

        List<Boolean> done =
                Race.of(() -> place.getAndIncrement() % 2 == 0 ? approvals().spend(ticket) : denied(ticket));
        assertThat(done.stream().filter(it -> it).count()).isEqualTo(1);
    }

    private boolean denied(String ticket) {
        try {
            approvals().deny(ticket, "bob", "no");
            return true;
        } catch (IllegalArgumentException | IllegalStateException late) {
            return false;
        }
    }
}
