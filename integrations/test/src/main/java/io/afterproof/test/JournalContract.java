package io.afterproof.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.afterproof.runtime.CallKey;
import io.afterproof.runtime.CallState;
import io.afterproof.runtime.Fingerprint;
import io.afterproof.runtime.Journal;
import io.afterproof.runtime.JournalEntry;
import io.afterproof.runtime.OpenCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Journal} keeps to. Extend it in the tests of yours; each test uses keys of its own, so the store need
 * not be empty.
 */
public abstract class JournalContract {
    private static final long LEASE = 60_000;
    private static final long NOW = 1_000_000;

    /** For the tests of a journal. */
    protected JournalContract() {}

    /** A journal on the store that is proved; another call may return another one on the same store. */
    protected abstract Journal journal();

    private final Fingerprint fingerprint = Fingerprint.of("order", 500L);

    private CallKey key() {
        return new CallKey(
                "tenant",
                "shop.Tools#pay(java.lang.String,long)",
                "chain",
                Fingerprint.of(UUID.randomUUID().toString()));
    }

    private JournalEntry first(CallKey key, CallState state) {
        return JournalEntry.first(key, fingerprint, "[\"order\",500]", state, NOW, NOW + LEASE, NOW + 2 * LEASE);
    }

    private JournalEntry inserted(CallState state) {
        JournalEntry entry = first(key(), state);
        assertThat(journal().insert(entry, NOW)).isTrue();
        return entry;
    }

    private JournalEntry replaced(JournalEntry expected, JournalEntry next) {
        assertThat(journal().replace(expected, next)).isTrue();
        return next;
    }

    private void assertStored(JournalEntry expected) {
        JournalEntry found = Objects.requireNonNull(journal().find(expected.key()), "the row is gone");
        assertThat(found.fingerprint().matches(expected.fingerprint())).isTrue();
        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("key", "fingerprint")
                .isEqualTo(expected);
    }

    private List<String> open(long now) {
        List<String> digests = new ArrayList<>();
        String after = "";
        List<OpenCall> page;
        do {
            page = journal().open(now, after, 2);
            for (OpenCall call : page) {
                digests.add(call.digest());
                after = call.digest();
            }
        } while (page.size() == 2);
        return digests;
    }

    /** An unknown key has no row. */
    @Test
    public void aKeyThatWasNeverUsedHasNoRow() {
        assertThat(journal().find(key())).isNull();
    }

    /** Every field comes back. */
    @Test
    public void aRowIsFoundAsItWasPutIn() {
        assertStored(inserted(CallState.RESERVED));
        JournalEntry sent = inserted(CallState.RESERVED);
        sent = replaced(sent, sent.sent(NOW + 5, NOW + LEASE));
        assertStored(sent);
        sent = replaced(sent, sent.returned("\"receipt \u00fc \uD83D\uDE00\""));
        assertStored(sent);
        assertStored(
                replaced(sent, sent.settled(CallState.UNVERIFIED, NOW + LEASE).noted("no answer")));
    }

    /** A void tool's answer is not the same as no answer. */
    @Test
    public void aResultThatIsNothingIsKnownToHaveCome() {
        JournalEntry sent = inserted(CallState.SENT);
        assertStored(replaced(sent, sent.returned(null)));
    }

    /** Long texts are kept whole. */
    @Test
    public void aLongResultIsKeptWhole() {
        JournalEntry sent = inserted(CallState.SENT);
        assertStored(replaced(sent, sent.returned("x".repeat(200_000))));
    }

    /** One owner. */
    @Test
    public void aKeyIsTakenOnce() {
        JournalEntry taken = inserted(CallState.RESERVED);

        assertThat(journal().insert(taken, NOW)).isFalse();
        assertStored(taken);
    }

    /** An expired row is no obstacle. */
    @Test
    public void anExpiredRowGivesWay() {
        JournalEntry old = inserted(CallState.SENT);
        old = replaced(old, old.settled(CallState.VERIFIED, NOW + 10));
        JournalEntry next = first(old.key(), CallState.RESERVED);

        assertThat(journal().insert(next, NOW + 9)).isFalse();
        assertThat(journal().insert(next, NOW + 10)).isTrue();
        assertStored(next);
    }

    /** An open question never gives way. */
    @Test
    public void anOpenQuestionNeverExpires() {
        for (CallState state : List.of(CallState.UNKNOWN, CallState.DIVERGED, CallState.UNVERIFIED, CallState.HUMAN)) {
            JournalEntry row = inserted(CallState.SENT);
            row = replaced(row, row.settled(state, NOW));

            assertThat(journal().insert(first(row.key(), CallState.RESERVED), NOW + 1_000 * LEASE))
                    .isFalse();
            journal().forget(NOW + 1_000 * LEASE);
            assertStored(row);
        }
    }

    /** Compare-and-set. */
    @Test
    public void aRowThatHasMovedOnIsNotReplaced() {
        JournalEntry reserved = inserted(CallState.RESERVED);
        JournalEntry sent = replaced(reserved, reserved.sent(NOW, NOW + LEASE));

        assertThat(journal().replace(reserved, reserved.settled(CallState.FAILED, NOW)))
                .isFalse();
        assertThat(journal().remove(reserved)).isFalse();
        assertStored(sent);
    }

    /** Fencing. */
    @Test
    public void aLateCompletionOfALostAttemptChangesNothing() {
        JournalEntry first = inserted(CallState.SENT);
        JournalEntry second = replaced(
                first, first.again(CallState.SENT, fingerprint, NOW + LEASE, NOW + 2 * LEASE, NOW + 3 * LEASE));

        assertThat(second.epoch()).isEqualTo(first.epoch() + 1);
        assertThat(journal().replace(first, first.returned("\"late\""))).isFalse();
        assertStored(second);
    }

    /** A row that is not there is not replaced. */
    @Test
    public void whatIsNotThereIsNeitherReplacedNorRemoved() {
        JournalEntry absent = first(key(), CallState.SENT);

        assertThat(journal().replace(absent, absent.returned(null))).isFalse();
        assertThat(journal().remove(absent)).isFalse();
    }

    /** Removal. */
    @Test
    public void aRemovedRowIsGone() {
        JournalEntry row = inserted(CallState.SENT);

        assertThat(journal().remove(row)).isTrue();
        assertThat(journal().find(row.key())).isNull();
        assertThat(journal().insert(row, NOW)).isTrue();
    }

    /** The scan for recovery. */
    @Test
    public void openAreTheUnknownAndThoseWhoseOwnerIsGone() {
        JournalEntry sent = inserted(CallState.SENT);
        JournalEntry reserved = inserted(CallState.RESERVED);
        JournalEntry returned = inserted(CallState.SENT);
        returned = replaced(returned, returned.returned("1"));
        JournalEntry unknown = inserted(CallState.SENT);
        unknown = replaced(unknown, unknown.settled(CallState.UNKNOWN, NOW));
        JournalEntry done = inserted(CallState.SENT);
        done = replaced(done, done.settled(CallState.SUCCEEDED, NOW + LEASE));
        JournalEntry human = inserted(CallState.SENT);
        human = replaced(human, human.settled(CallState.HUMAN, NOW));

        List<String> before = open(NOW + LEASE - 1);
        assertThat(before).contains(unknown.key().digest());
        assertThat(before)
                .doesNotContain(
                        sent.key().digest(),
                        reserved.key().digest(),
                        returned.key().digest(),
                        done.key().digest(),
                        human.key().digest());

        List<String> after = open(NOW + LEASE);
        assertThat(after)
                .contains(
                        unknown.key().digest(),
                        sent.key().digest(),
                        reserved.key().digest(),
                        returned.key().digest())
                .doesNotContain(done.key().digest(), human.key().digest())
                .doesNotHaveDuplicates()
                .isSorted();
    }

    /** What the scan tells. */
    @Test
    public void anOpenCallSaysWhatItIs() {
        JournalEntry row = inserted(CallState.SENT);
        row = replaced(row, row.settled(CallState.UNKNOWN, NOW).noted("it timed out"));
        String digest = row.key().digest();

        assertThat(journal().open(NOW, "", Integer.MAX_VALUE).stream()
                        .filter(call -> call.digest().equals(digest)))
                .containsExactly(row.openCall());
    }

    /** Handing over. */
    @Test
    public void anOpenCallIsHandedToAPersonOnce() {
        JournalEntry row = inserted(CallState.SENT);
        row = replaced(row, row.settled(CallState.UNKNOWN, NOW));
        OpenCall call = row.openCall();

        assertThat(journal().handOver(call, "nobody can tell")).isTrue();
        assertThat(journal().handOver(call, "nobody can tell")).isFalse();
        assertStored(row.settled(CallState.HUMAN, row.expiresAt()).noted("nobody can tell"));
    }

    /** Expiry. */
    @Test
    public void onlyFinishedRowsAreForgottenWhenTheirTimeHasCome() {
        JournalEntry done = inserted(CallState.SENT);
        done = replaced(done, done.settled(CallState.VERIFIED, NOW + 10));
        JournalEntry sent = inserted(CallState.SENT);

        journal().forget(NOW + 9);
        assertStored(done);
        assertThat(journal().forget(NOW + 10)).isPositive();
        assertThat(journal().find(done.key())).isNull();
        assertStored(sent);
    }

    /** Many at once: one wins. */
    @Test
    public void ofManyWhoTakeAKeyOneGetsIt() throws Exception {
        JournalEntry entry = first(key(), CallState.RESERVED);

        assertThat(Race.winners(() -> journal().insert(entry, NOW))).isEqualTo(1);
    }

    /** Many at once: one transition. */
    @Test
    public void ofManyWhoMoveARowOneDoes() throws Exception {
        JournalEntry row = inserted(CallState.RESERVED);

        assertThat(Race.winners(() -> journal().replace(row, row.sent(NOW, NOW + LEASE))))
                .isEqualTo(1);
    }
}
