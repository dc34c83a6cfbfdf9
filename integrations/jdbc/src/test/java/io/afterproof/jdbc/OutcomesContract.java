package io.afterproof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Chain;
import io.afterproof.runtime.Effect;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.GuardException;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.KeyReused;
import io.afterproof.runtime.OutcomeUnknown;
import io.afterproof.runtime.ResultLost;
import io.afterproof.runtime.ToolCall;
import io.afterproof.runtime.VerificationFailed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What people find in a journal, what they can say about it, and what the guard then does. */
abstract class OutcomesContract extends OpenCalls {
    @Test
    void anOpenCallIsListedWithItsEvidence() {
        Instant before = Instant.ofEpochMilli(journal.now(System.currentTimeMillis()));
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));

        assertThat(call.tool()).isEqualTo("io.afterproof.jdbc.TransferTools#transfer(java.lang.String,long)");
        assertThat(call.arguments()).contains(id).contains("500");
        assertThat(call.chain()).isEmpty();
        assertThat(call.attempts()).isEqualTo(1);
        assertThat(call.state()).isEqualTo(CallState.UNKNOWN);
        assertThat(call.sentAt()).isBetween(before.minusSeconds(2), before.plusSeconds(60));
        assertThat(call.firstSentAt()).isEqualTo(call.sentAt());
        assertThat(call.answered()).isFalse();
        assertThat(call.leaseUntil()).isNull();
        assertThat(call.note()).contains("threw IllegalStateException").contains("the view is down");
        assertThat(shown(call.digest())).isEqualTo(new Evidence(Optional.of(call), List.of()));
    }

    @Test
    void whatIsSensitiveIsNotShown() {
        bank.fault = Bank.Fault.LOSES_THE_ANSWER;
        bank.blind = true;
        assertThatThrownBy(() -> tools.unlock(id, "sesame")).isInstanceOf(OutcomeUnknown.class);

        assertThat(outcomes.list(Outcomes.OPEN, Integer.MAX_VALUE).stream()
                        .filter(call -> call.tool().contains("#unlock(")))
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.arguments()).isNull())
                .allSatisfy(call -> assertThat(call.toString()).doesNotContain("sesame"));
    }

    @Test
    void aCallThatHappenedIsNotMadeAgainAndItsResultIsReadAnew() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));
        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");

        assertThat(tools.transfer(id, 500)).isEqualTo("number of " + id);
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void aResultThatNothingCanReadAnewIsLost() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.order(id, 500));
        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");

        assertThatThrownBy(() -> tools.order(id, 500))
                .isInstanceOfSatisfying(
                        ResultLost.class, lost -> assertThat(lost.effect()).isEqualTo(Effect.HAPPENED));
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void aCallWithoutResultThatHappenedIsOver() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.move(id, 500));
        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");

        assertThatCode(() -> tools.move(id, 500)).doesNotThrowAnyException();
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void aCallThatDidNotHappenIsMadeAnew() {
        CallRecord call = unknown(Bank.Fault.DOES_NOTHING, () -> tools.order(id, 500));
        outcomes.resolve(call, Resolution.DID_NOT_HAPPEN, "Ada", "the statement does not have it");
        assertThat(state(call.digest())).isEqualTo(CallState.FAILED);

        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void anotherOrderUnderTheKeyOfAResolvedOneIsStillRefused() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));
        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");

        assertThatThrownBy(() -> tools.transfer(id, 600)).isInstanceOf(KeyReused.class);
    }

    @Test
    void aDivergenceThatAPersonConfirmsIsAnsweredWithItsResult() {
        bank.fault = Bank.Fault.LIES;
        assertThatThrownBy(() -> tools.order(id, 500)).isInstanceOf(VerificationFailed.class);
        CallRecord call = mine();
        assertThat(call.state()).isEqualTo(CallState.DIVERGED);
        assertThat(call.answered()).isTrue();
        assertThat(call.note()).contains("no transfer " + id);

        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "it was booked on another account");
        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(bank.effects(id)).isZero();
    }

    @Test
    void aDivergenceThatDidNotHappenIsMadeAnew() {
        bank.fault = Bank.Fault.LIES;
        assertThatThrownBy(() -> tools.order(id, 500)).isInstanceOf(VerificationFailed.class);
        bank.fault = Bank.Fault.NONE;

        outcomes.resolve(mine(), Resolution.DID_NOT_HAPPEN, "Ada", "the bank denies it");
        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeReadBackIsConfirmedByAPerson() {
        bank.blind = true;
        assertThatThrownBy(() -> tools.order(id, 500)).isInstanceOf(OutcomeUnknown.class);
        CallRecord call = mine();
        assertThat(call.state()).isEqualTo(CallState.UNVERIFIED);

        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");
        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(bank.effects(id)).isEqualTo(1);
    }

    @Test
    void whatRecoveryLeavesToAPersonIsInTheHistory() {
        CallRecord before = unknown(Bank.Fault.DOES_NOTHING, () -> tools.order(id, 500));
        guards.recover();

        CallRecord call = mine();
        assertThat(call.state()).isEqualTo(CallState.HUMAN);
        assertThat(call.note()).contains("it could still come");
        assertThat(shown(call.digest()).history()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo(AuditEntry.Event.HANDED_OVER);
            assertThat(entry.from()).isEqualTo(before.state());
            assertThat(entry.to()).isEqualTo(CallState.HUMAN);
            assertThat(entry.note()).isEqualTo(call.note());
            assertThat(entry.by()).isNull();
        });
        assertThatThrownBy(() -> tools.order(id, 500)).isInstanceOf(OutcomeUnknown.class);

        outcomes.resolve(call, Resolution.DID_NOT_HAPPEN, "Ada", "a day has passed");
        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
    }

    @Test
    void aCallWhoseArgumentsAreNotStoredIsHandedOverWithAnEntryToo() {
        JournalEntry open = row(CallState.SENT, 1_000, 2_000);
        assertThat(journal.handOver(open.openCall(), "nobody can tell")).isTrue();
        assertThat(journal.handOver(open.openCall(), "nobody can tell")).isFalse();

        assertThat(shown(open.key().digest()).history())
                .extracting(AuditEntry::event, AuditEntry::note)
                .containsExactly(tuple(AuditEntry.Event.HANDED_OVER, "nobody can tell"));
    }

    @Test
    void whateverAFarEndSaysCanBeNoted() {
        JournalEntry sent = row(CallState.SENT, 1_000, 2_000);
        JournalEntry unknown = sent.settled(CallState.UNKNOWN, 3_000).noted("it said \0 and \u001b");
        assertThat(journal.replace(sent, unknown)).isTrue();
        assertThat(journal.handOver(unknown.openCall(), "nobody knows what \0 is"))
                .isTrue();

        assertThat(mine().note()).isEqualTo("nobody knows what  is");
    }

    @Test
    void theChainThatAnOpenCallStoppedGoesOnWhenAPersonHasFoundOut() {
        try (Chain chain = Chain.open("turn")) {
            CallRecord call = unknown(Bank.Fault.DOES_NOTHING, () -> tools.order(id, 500));
            assertThatThrownBy(() -> tools.order("next " + id, 500)).isInstanceOf(OutcomeUnknown.class);
            CallRecord waiting = mine();
            assertThat(waiting.digest()).isEqualTo(call.digest());

            outcomes.resolve(waiting, Resolution.HAPPENED, "Ada", "the statement has it");
            assertThat(tools.order("next " + id, 500)).isEqualTo("number of next " + id);
        }
    }

    @Test
    void whoResolvedItWhenAndWhyIsKept() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));
        long before = journal.now(System.currentTimeMillis());
        AuditEntry kept = outcomes.resolve(call, Resolution.HAPPENED, "  Ada ", " the statement has it\n");

        assertThat(kept.event()).isEqualTo(AuditEntry.Event.RESOLVED);
        assertThat(kept.by()).isEqualTo("Ada");
        assertThat(kept.note()).isEqualTo("the statement has it");
        assertThat(kept.from()).isEqualTo(CallState.UNKNOWN);
        assertThat(kept.to()).isEqualTo(CallState.VERIFIED);
        assertThat(kept.attempt()).isEqualTo(1);
        assertThat(kept.at().toEpochMilli()).isBetween(before - 2_000, before + 60_000);
        Evidence evidence = shown(call.digest());
        assertThat(evidence.history()).containsExactly(kept);
        assertThat(evidence.call().orElseThrow().note()).isEqualTo("Ada says that it happened: the statement has it");
        assertThat(listed()).isEmpty();
    }

    @Test
    void nobodyResolvesWhatSomebodyHasResolved() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));
        outcomes.resolve(call, Resolution.HAPPENED, "Ada", "the statement has it");

        assertThatThrownBy(() -> outcomes.resolve(call, Resolution.DID_NOT_HAPPEN, "Bob", "I think"))
                .isInstanceOf(ResolutionRefused.class)
                .hasMessageContaining("VERIFIED")
                .hasMessageContaining("Ada");
        assertThat(state(call.digest())).isEqualTo(CallState.VERIFIED);
        assertThat(shown(call.digest()).history()).hasSize(1);
    }

    @Test
    void ofManyWhoResolveACallOneDoes() throws Exception {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));
        int people = 6;
        CyclicBarrier start = new CyclicBarrier(people);
        ExecutorService crowd = Executors.newFixedThreadPool(people);
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                Resolution found = Resolution.values()[i % 2];
                String name = "person " + i;
                attempts.add(crowd.submit(() -> {
                    start.await();
                    try {
                        outcomes.resolve(call, found, name, "it is so");
                        return true;
                    } catch (ResolutionRefused refused) {
                        return false;
                    }
                }));
            }
            int resolved = 0;
            for (Future<Boolean> attempt : attempts) {
                resolved += attempt.get() ? 1 : 0;
            }
            assertThat(resolved).isEqualTo(1);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(shown(call.digest()).history()).hasSize(1);
        assertThat(shown(call.digest()).history().get(0).to()).isEqualTo(state(call.digest()));
    }

    @Test
    void nobodyResolvesWhatSomebodyWorksOn() {
        bank.meanwhile = () -> {
            Evidence seen = shown(ToolCall.current().idempotencyKey());
            assertThat(listed()).isEmpty();
            assertThatThrownBy(() ->
                            outcomes.resolve(seen.call().orElseThrow(), Resolution.DID_NOT_HAPPEN, "Ada", "impatience"))
                    .isInstanceOf(ResolutionRefused.class)
                    .hasMessageContaining("somebody works on the call");
        };

        assertThat(tools.order(id, 500)).isEqualTo("number of " + id);
        assertThat(shown(digestOf(id)).history()).isEmpty();
    }

    @Test
    void aCallThatHasMovedOnIsToBeLookedAtAgain() {
        JournalEntry reserved = row(CallState.RESERVED, 1_000, 2_000);
        CallRecord seen = mine();
        JournalEntry sent = reserved.sent(3_000, 4_000);
        assertThat(journal.replace(reserved, sent)).isTrue();

        assertThatThrownBy(() -> outcomes.resolve(seen, Resolution.DID_NOT_HAPPEN, "Ada", "nothing was sent"))
                .isInstanceOf(ResolutionRefused.class)
                .hasMessageContaining("SENT")
                .hasMessageContaining("look again");
        assertThat(state(seen.digest())).isEqualTo(CallState.SENT);
    }

    @Test
    void aNewLeaseIsNotOverlooked() {
        JournalEntry looking = row(CallState.VERIFYING, 1_000, 2_000);
        CallRecord seen = mine();
        long now = journal.now(System.currentTimeMillis());
        assertThat(journal.replace(looking, looking.leased(CallState.VERIFYING, now + HOUR.toMillis())))
                .isTrue();

        assertThatThrownBy(() -> outcomes.resolve(seen, Resolution.HAPPENED, "Ada", "the statement has it"))
                .isInstanceOf(ResolutionRefused.class)
                .hasMessageContaining("somebody works on the call");
    }

    @Test
    void whatWasNeverSentCannotHaveHappened() {
        row(CallState.RESERVED, 1_000, 2_000);
        CallRecord seen = mine();

        assertThatThrownBy(() -> outcomes.resolve(seen, Resolution.HAPPENED, "Ada", "I believe so"))
                .isInstanceOf(ResolutionRefused.class)
                .hasMessageContaining("nothing was ever sent");
        outcomes.resolve(seen, Resolution.DID_NOT_HAPPEN, "Ada", "nothing was sent");
        assertThat(state(seen.digest())).isEqualTo(CallState.FAILED);
    }

    @Test
    void aCallThatIsGoneIsNotResolved() {
        JournalEntry row = row(CallState.SENT, 1_000, 2_000);
        CallRecord seen = mine();
        assertThat(journal.remove(row)).isTrue();

        assertThatThrownBy(() -> outcomes.resolve(seen, Resolution.HAPPENED, "Ada", "the statement has it"))
                .isInstanceOf(ResolutionRefused.class)
                .hasMessageContaining("not in the journal any more");
        assertThat(outcomes.show(seen.digest())).isEmpty();
    }

    @Test
    void aResolutionNeedsANameAndAReason() {
        CallRecord call = unknown(Bank.Fault.LOSES_THE_ANSWER, () -> tools.transfer(id, 500));

        assertThatThrownBy(() -> outcomes.resolve(call, Resolution.HAPPENED, " ", "the statement has it"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name is blank");
        assertThatThrownBy(() -> outcomes.resolve(call, Resolution.HAPPENED, "Ada", "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the reason is blank");
        assertThatThrownBy(() -> outcomes.resolve(call, Resolution.HAPPENED, "A".repeat(256), "it is so"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("255");
        assertThat(state(call.digest())).isEqualTo(CallState.UNKNOWN);
    }

    @Test
    void anAnswerThatComesAfterTheCallWasResolvedIsKeptAndChangesNothing() {
        bank.meanwhile = () -> {
            String digest = ToolCall.current().idempotencyKey();
            new Database(source())
                    .update(
                            "UPDATE afterproof_journal SET lease_until = 1 WHERE digest = ?",
                            statement -> statement.setString(1, digest));
            outcomes.resolve(mine(), Resolution.DID_NOT_HAPPEN, "Ada", "it takes too long");
        };
        assertThatThrownBy(() -> tools.order(id, 500))
                .isInstanceOf(OutcomeUnknown.class)
                .extracting(failure -> ((GuardException) failure).effect())
                .isEqualTo(Effect.UNKNOWN);

        Evidence evidence = shown(digestOf(id));
        assertThat(evidence.call().orElseThrow().state()).isEqualTo(CallState.FAILED);
        assertThat(evidence.history())
                .extracting(AuditEntry::event)
                .containsExactly(AuditEntry.Event.RESOLVED, AuditEntry.Event.LATE_COMPLETION);
        AuditEntry late = evidence.history().get(1);
        assertThat(late.from()).isEqualTo(CallState.SENT);
        assertThat(late.to()).isEqualTo(CallState.SUCCEEDED);
        assertThat(late.result()).isEqualTo("\"number of " + id + "\"");
        assertThat(late.note()).contains("FAILED, attempt 1");
    }

    @Test
    void aCompletionOfALostAttemptIsKeptWithItsAttempt() {
        JournalEntry first = row(CallState.SENT, 1_000, 2_000);
        JournalEntry second = first.again(CallState.RESERVED, Fingerprint.of(id), 3_000, 4_000, 5_000);
        assertThat(journal.replace(first, second)).isTrue();

        assertThat(journal.replace(first, first.returned("\"late\""))).isFalse();
        assertThat(journal.remove(first)).isFalse();
        assertThat(journal.replace(first, first.settled(CallState.UNKNOWN, 9_000)))
                .isFalse();

        assertThat(shown(first.key().digest()).history())
                .extracting(AuditEntry::event, AuditEntry::attempt, AuditEntry::to)
                .containsExactly(
                        tuple(AuditEntry.Event.LATE_COMPLETION, 1L, CallState.SUCCEEDED),
                        tuple(AuditEntry.Event.LATE_COMPLETION, 1L, null));
        assertThat(shown(first.key().digest()).history())
                .extracting(AuditEntry::at)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(state(first.key().digest())).isEqualTo(CallState.RESERVED);
    }

    @Test
    void twoWhoFindThatNothingWasSentLeaveNoTrace() {
        JournalEntry reserved = row(CallState.RESERVED, 1_000, 2_000);
        assertThat(journal.replace(reserved, reserved.settled(CallState.FAILED, 9_000)))
                .isTrue();
        assertThat(journal.replace(reserved, reserved.settled(CallState.FAILED, 9_000)))
                .isFalse();
        assertThat(journal.remove(reserved)).isFalse();

        assertThat(shown(reserved.key().digest()).history()).isEmpty();
    }

    @Test
    void aFinishedCallIsRememberedForItsWindowFromItsResolutionOn() {
        long now = journal.now(System.currentTimeMillis());
        long longAgo = now - 48 * HOUR.toMillis();
        JournalEntry sent = row(CallState.SENT, longAgo, longAgo + 1);
        CallRecord seen = mine();
        outcomes.resolve(seen, Resolution.HAPPENED, "Ada", "the statement has it");

        JournalEntry resolved = Objects.requireNonNull(journal.find(sent.key()));
        assertThat(resolved.expired(now + 23 * HOUR.toMillis())).isFalse();
        assertThat(resolved.expired(now + 25 * HOUR.toMillis())).isTrue();
    }

    @Test
    void theHistoryOutlivesTheCall() {
        long longAgo = 1_000;
        JournalEntry sent = row(CallState.SENT, longAgo, longAgo + 1);
        outcomes.resolve(mine(), Resolution.HAPPENED, "Ada", "the statement has it");
        JournalEntry resolved = Objects.requireNonNull(journal.find(sent.key()));
        assertThat(journal.remove(resolved)).isTrue();

        Evidence evidence = shown(sent.key().digest());
        assertThat(evidence.call()).isEmpty();
        assertThat(evidence.history()).singleElement().satisfies(entry -> {
            assertThat(entry.tenant()).isEqualTo("acme");
            assertThat(entry.chain()).isEqualTo("chain 7");
            assertThat(entry.tool()).isEqualTo("shop.Tools#pay(long)");
        });
        assertThat(outcomes.matching(sent.key().digest().substring(0, 20), 2))
                .containsExactly(sent.key().digest());
    }

    @Test
    void theListIsByStateAndTheOldestFirst() {
        JournalEntry younger = row(CallState.VERIFYING, 2_000, 2_500);
        JournalEntry older = row(CallState.SENT, 1_000, 1_500);
        row(CallState.SUCCEEDED, 3_000, 0);
        row(CallState.VERIFIED, 4_000, 0);
        row(CallState.FAILED, 5_000, 0);

        assertThat(listed())
                .extracting(CallRecord::digest)
                .containsExactly(older.key().digest(), younger.key().digest());
        assertThat(outcomes.list(EnumSet.of(CallState.SENT), Integer.MAX_VALUE))
                .extracting(CallRecord::digest)
                .contains(older.key().digest())
                .doesNotContain(younger.key().digest());
        assertThat(outcomes.list(EnumSet.of(CallState.VERIFIED), Integer.MAX_VALUE))
                .isEmpty();
        assertThat(outcomes.list(Outcomes.OPEN, 1)).hasSize(1);
        assertThatThrownBy(() -> outcomes.list(Outcomes.OPEN, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCallIsFoundByTheBeginningOfItsDigest() {
        String digest = row(CallState.SENT, 1_000, 2_000).key().digest();

        assertThat(outcomes.matching(digest.substring(0, 16).toUpperCase(Locale.ROOT), 5))
                .containsExactly(digest);
        assertThat(outcomes.matching(digest, 5)).containsExactly(digest);
        assertThat(outcomes.matching("", 1)).hasSize(1);
    }
}
