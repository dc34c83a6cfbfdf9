package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.afterproof.runtime.ApprovalDesk;
import io.afterproof.runtime.ApprovalRequest;
import io.afterproof.runtime.ApprovalTicket.Status;
import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.InMemoryApprovals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The approvals of one process. */
class InMemoryApprovalsTest extends ApprovalsContract {
    private final ApprovalDesk approvals = new InMemoryApprovals();

    @Override
    protected ApprovalDesk approvals() {
        return approvals;
    }

    @Test
    void whatNobodyTouchedForSoLongIsForgotten() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        InstantSource source = now::get;
        ApprovalDesk desk = new InMemoryApprovals(Duration.ofHours(1), source.withZone(ZoneOffset.UTC));
        String asked = desk.request(request("asked")).id();
        String granted = desk.request(request("granted")).id();
        String denied = desk.request(request("denied")).id();
        now.set(Instant.EPOCH.plus(Duration.ofMinutes(59)));
        desk.grant(granted, "ann", "");
        desk.deny(denied, "ann", "");

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(60)));
        assertThat(desk.pending()).isEmpty();
        assertThatThrownBy(() -> desk.grant(asked, "ann", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.request(request("granted")).status()).isEqualTo(Status.GRANTED);

        now.set(Instant.EPOCH.plus(Duration.ofMinutes(119)));
        assertThat(desk.spend(granted)).isFalse();
        assertThat(desk.request(request("granted")).status()).isEqualTo(Status.PENDING);
        assertThat(desk.request(request("denied")).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void ticketsThatWouldBeForgottenAtOnceAreRefused() {
        Clock clock = Clock.systemUTC();
        assertThatThrownBy(() -> new InMemoryApprovals(Duration.ZERO, clock))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> new InMemoryApprovals(Duration.ofDays(-1), clock))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ApprovalRequest request(String call) {
        return new ApprovalRequest(new CallKey("", "pay", "", Fingerprint.of(call)), "Tools.pay", "c1", "Tools.pay()");
    }
}
