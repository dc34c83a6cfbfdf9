package io.afterproof.jdbc.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories that can have happened, and histories that cannot: the checker has to tell them apart. */
class LinearizabilityTest {
    private static final Told.Failed FAILED = new Told.Failed();
    private static final Told.ResultLost LOST = new Told.ResultLost();

    private final Linearizability<OneEffect.State, Told> journal = new Linearizability<>(new OneEffect(false));
    private final Linearizability<OneEffect.State, Told> remote = new Linearizability<>(new OneEffect(true));

    private static Told made(String result) {
        return new Told.Made(result);
    }

    private static Told replayed(String result) {
        return new Told.Replayed(result);
    }

    private static Told found(String... results) {
        return new Told.Found(List.of(results));
    }

    private static Operation<Told> op(long invoked, long returned, Told answer) {
        return new Operation<>("client", invoked, returned, answer);
    }

    private static Operation<Told> open(long invoked) {
        return Operation.open("client", invoked);
    }

    private void assertGood(List<Operation<Told>> history) {
        assertThat(journal.holds(history)).isTrue();
        assertThat(journal.witness(history)).isEmpty();
        assertThat(journal.explain(history)).isEmpty();
    }

    private void assertBad(List<Operation<Told>> history, List<Operation<Told>> witness) {
        assertThat(journal.holds(history)).isFalse();
        assertThat(journal.witness(history).orElseThrow()).containsExactlyInAnyOrderElementsOf(witness);
    }

    @Test
    void nothingIsAGoodHistory() {
        assertGood(List.of());
    }

    @Test
    void oneIsMadeAndTheOthersAreReplays() {
        assertGood(List.of(
                op(1, 2, FAILED),
                op(3, 6, made("a")),
                op(7, 8, replayed("a")),
                op(7, 9, replayed("a")),
                op(10, 11, found("a"))));
    }

    @Test
    void aReplayMayOverlapTheCallThatMadeIt() {
        assertGood(List.of(op(1, 9, made("a")), op(2, 3, replayed("a"))));
    }

    @Test
    void aFailureMayOverlapTheCallThatMadeIt() {
        assertGood(List.of(op(1, 9, made("a")), op(2, 3, FAILED)));
    }

    @Test
    void aCallWithoutAnswerMayHaveItsEffectLateOrNever() {
        assertGood(
                List.of(open(1), op(2, 3, FAILED), op(4, 5, found()), op(6, 7, replayed("a")), op(8, 9, found("a"))));
        assertGood(List.of(open(1), op(2, 3, FAILED), op(4, 5, found())));
        assertGood(List.of(open(1), op(2, 3, made("b")), op(4, 5, found("b"))));
        assertGood(List.of(open(1), op(2, 3, LOST), op(4, 5, found("a"))));
    }

    @Test
    void aFarEndThatDedupesMayBeAskedTwice() {
        List<Operation<Told>> twice = List.of(op(1, 2, made("a")), op(3, 4, made("a")), op(5, 6, found("a")));

        assertThat(remote.holds(twice)).isTrue();
        assertThat(journal.holds(twice)).isFalse();
        assertThat(remote.holds(List.of(op(1, 2, made("a")), op(3, 4, made("b")))))
                .isFalse();
    }

    @Test
    void twoEffectsAreRefused() {
        Operation<Told> two = op(5, 6, found("a", "b"));

        assertBad(List.of(op(1, 2, made("a")), open(3), two), List.of(two));
    }

    @Test
    void twoThatMadeItAreRefused() {
        Operation<Told> first = op(1, 4, made("a"));
        Operation<Told> second = op(2, 5, made("b"));

        assertBad(List.of(op(0, 1, FAILED), first, second, op(6, 7, replayed("b"))), List.of(first, second));
    }

    @Test
    void aReplayBeforeTheCallThatMadeItIsRefused() {
        Operation<Told> early = op(1, 2, replayed("a"));

        assertBad(List.of(early, op(3, 4, made("a")), op(5, 6, replayed("a"))), List.of(early));
    }

    @Test
    void aReplayOfAnotherResultIsRefused() {
        Operation<Told> made = op(1, 2, made("a"));
        Operation<Told> other = op(3, 4, replayed("b"));

        assertBad(List.of(made, open(1), other, op(5, 6, found("a"))), List.of(made, other));
    }

    @Test
    void aFailureAfterTheEffectIsRefused() {
        Operation<Told> made = op(1, 2, made("a"));
        Operation<Told> failed = op(3, 4, FAILED);

        assertBad(List.of(made, failed, op(5, 6, replayed("a"))), List.of(made, failed));
    }

    @Test
    void anEffectThatIsGoneIsRefused() {
        Operation<Told> made = op(1, 2, made("a"));
        Operation<Told> nothing = op(3, 4, found());

        assertBad(List.of(made, nothing), List.of(made, nothing));
    }

    @Test
    void anEffectOfACallThatHasFailedIsRefused() {
        Operation<Told> failed = op(1, 2, FAILED);
        Operation<Told> found = op(3, 4, found("a"));

        assertBad(List.of(failed, found), List.of(failed, found));
    }

    @Test
    void theExplanationHasTheWitnessAndTheHistory() {
        String text = journal.explain(List.of(op(1, 2, FAILED), op(3, 4, found("a")), open(9)));

        assertThat(text.lines())
                .containsSubsequence("these cannot all be true:", "in this history:")
                .hasSize(7)
                .anySatisfy(line -> assertThat(line).contains("no answer"));
    }

    @Test
    void aLongHistoryOfManyClientsIsDecided() {
        List<Operation<Told>> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(op(i, i + 6, i == 30 ? made("a") : i < 3 ? FAILED : replayed("a")));
            history.add(open(i));
        }
        assertThat(journal.holds(history)).isFalse(); // many were told of "a" before the call that made it was asked

        history.removeIf(operation -> operation.answer() != null && operation.returned() < 30);
        assertThat(journal.holds(history)).isTrue();
    }

    @Test
    void theSearchAgreesWithTryingEveryOrder() {
        Random random = new Random(7);
        int bad = 0;
        for (int round = 0; round < 3_000; round++) {
            List<Operation<Told>> history = random(random);
            boolean possible = isPossible(history);
            assertThat(journal.holds(history)).as(history.toString()).isEqualTo(possible);
            bad += possible ? 0 : 1;
        }
        assertThat(bad).isBetween(300, 2_700);
    }

    private static List<Operation<Told>> random(Random random) {
        Told[] answers = {made("a"), made("b"), replayed("a"), FAILED, LOST, found(), found("a")};
        return IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> {
                    long invoked = random.nextInt(8);
                    return random.nextInt(4) == 0
                            ? open(invoked)
                            : op(invoked, invoked + random.nextInt(6), answers[random.nextInt(answers.length)]);
                })
                .toList();
    }

    /** Every order of every choice among the open ones, without any cleverness. */
    private static boolean isPossible(List<Operation<Told>> history) {
        return IntStream.range(0, 1 << history.size()).anyMatch(choice -> {
            List<Operation<Told>> chosen = IntStream.range(0, history.size())
                    .filter(i -> (choice >> i & 1) == 1)
                    .mapToObj(history::get)
                    .toList();
            return history.stream().allMatch(one -> one.isOpen() || contains(chosen, one)) && someOrder(chosen);
        });
    }

    private static boolean contains(List<Operation<Told>> all, Operation<Told> one) {
        return all.stream().anyMatch(each -> each == one);
    }

    private static boolean someOrder(List<Operation<Told>> chosen) {
        int[] order = IntStream.range(0, chosen.size()).toArray();
        return permute(chosen, order, 0);
    }

    private static boolean permute(List<Operation<Told>> chosen, int[] order, int from) {
        if (from == order.length) {
            return inTime(chosen, order) && inModel(chosen, order);
        }
        for (int i = from; i < order.length; i++) {
            int[] swapped = Arrays.copyOf(order, order.length);
            swapped[from] = order[i];
            swapped[i] = order[from];
            if (permute(chosen, swapped, from + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inTime(List<Operation<Told>> chosen, int[] order) {
        for (int i = 0; i < order.length; i++) {
            for (int j = i + 1; j < order.length; j++) {
                if (chosen.get(order[j]).returned() < chosen.get(order[i]).invoked()) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean inModel(List<Operation<Told>> chosen, int[] order) {
        OneEffect model = new OneEffect(false);
        OneEffect.State state = model.initial();
        for (int i : order) {
            Operation<Told> next = chosen.get(i);
            if (next.isOpen()) {
                state = model.unheard(state);
            } else {
                Optional<OneEffect.State> after = model.answered(state, next.answer());
                if (after.isEmpty()) {
                    return false;
                }
                state = after.get();
            }
        }
        return true;
    }
}
