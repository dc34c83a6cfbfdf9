package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    String getOrder(String orderId);

    @Mutating
    @VerifyAfter("otherName") // ERROR CheckSignature: cannot use otherName(String order): nothing binds to its parameter order: refund has no parameter of that name, only orderId, cents. Take any of what there is: default boolean otherName(String orderId, long cents, @Result String result)
    String refund(String orderId, long cents);

    default boolean otherName(String order) {
        return true;
    }

    @Mutating
    @VerifyAfter("otherType") // ERROR CheckSignature: its parameter cents is int, but cents of pay is long
    void pay(String orderId, long cents);

    default boolean otherType(int cents) {
        return true;
    }

    @Mutating
    @VerifyAfter("resultOfVoid") // ERROR CheckSignature: nothing binds to its parameter result: it is the @Result, and ship returns nothing
    void ship(String orderId);

    default boolean resultOfVoid(@Result String result) {
        return true;
    }

    @Mutating
    @Require("early") // ERROR CheckSignature: before the call there is none
    @VerifyAfter("answersText") // ERROR CheckSignature: it returns String, not boolean or Verdict
    String bill(String orderId);

    default boolean early(@Result String result) {
        return true;
    }

    default String answersText(String orderId) {
        return orderId;
    }

    @Mutating
    @VerifyAfter("twice") // ERROR CheckSignature: so does twice(Object orderId) bind to send
    void send(String orderId);

    default boolean twice(String orderId) {
        return true;
    }

    default boolean twice(Object orderId) {
        return true;
    }

    @Mutating
    @VerifyAfter(value = "ok", recover = "count") // ERROR CheckSignature: @VerifyAfter(recover) on OrderTools.book cannot use count(): it returns int, not String like book
    String book(String orderId);

    default boolean ok(String orderId) {
        return true;
    }

    default int count() {
        return 1;
    }

    @Mutating
    @VerifyAfter(value = "ok", recover = "nothing") // ERROR CheckSignature: drop returns nothing
    void drop(String orderId);

    default void nothing() {}

    @Fallback("count") // ERROR CheckSignature: it returns int, not String like title
    String title(String orderId);

    @Reconcile(with = "answersText") // ERROR CheckSignature: it is no read tool
    String headline(String orderId);

    @Reconcile(with = "title", by = "compares") // ERROR CheckSignature: its parameter second is int, but the second result is String
    String caption(String orderId);

    @Reconcile(with = "asSet") // ERROR CheckSignature: the two never equal each other
    List<String> asList(String id);

    @Reconcile(with = "asArrayList") // ERROR CheckSignature: the two never equal each other
    Set<String> asSet(String id);

    ArrayList<String> asArrayList(String id);

    @Reconcile(with = "title") // ERROR CheckSignature: title, which returns String: pages returns int, and the two never equal each other. Name the check that compares them: by = "agree"
    int pages(String orderId);

    default boolean compares(@Other int second) {
        return true;
    }

    @Expect("usesOther") // ERROR CheckSignature: only the check in @Reconcile(by) has a second result
    String subtitle(String orderId);

    default boolean usesOther(@Other String second) {
        return true;
    }

    @Expect("isOpen") // ERROR CheckSignature: a tool cannot check itself
    boolean isOpen(String orderId);

    @Expect("keyed") // ERROR CheckSignature: its parameter key is long, but the idempotency key is String
    String keyOf(String orderId);

    default boolean keyed(@IdempotencyKey long key) {
        return true;
    }

    @Mutating
    @AfterRead(value = "getOrder", on = "oderId") // ERROR CheckSignature: move has no such parameter. Did you mean "orderId"?
    @VerifyAfter("ok")
    void move(String orderId);

    @Mutating
    @AfterRead(value = "getOrder", on = "cents") // ERROR CheckSignature: it has no parameter cents of the same type
    @VerifyAfter("ok")
    void charge(String orderId, long cents);

    @Mutating
    @AfterRead(value = "ok", on = "orderId") // ERROR CheckSignature: it is no tool
    @VerifyAfter("ok")
    void check(String orderId);

    @Mutating
    @AfterRead(value = "move", on = "orderId") // ERROR CheckSignature: it changes state
    @VerifyAfter("ok")
    void follow(String orderId);

    @Mutating
    @Require(
            value = {"ok"},
            quorum = 2) // ERROR CheckSignature: it names 1 check
    @VerifyAfter("ok")
    void quorum(String orderId);

    @Gate // ERROR CheckSignature: it does not return boolean or Verdict
    String gate();

    @Gate // ERROR CheckSignature: it does not return boolean or Verdict
    java.util.concurrent.CompletionStage<Boolean> laterGate();

    @Expect("hidden") // ERROR CheckSignature: hidden(): it is private
    String secret();

    private boolean hidden() {
        return true;
    }

    @Expect("fixed") // ERROR CheckSignature: it is static
    String constant();

    static boolean fixed() {
        return true;
    }

    @Expect(value = "instance", in = Checks.class) // ERROR CheckSignature: cannot use Checks.instance(): it is not static. Declare it so: static boolean instance(OrderTools tools, @Result String result)
    String one();

    @Expect(value = "concealed", in = Checks.class) // ERROR CheckSignature: it cannot be seen
    String two();

    @Expect(value = "toolless", in = Checks.class) // ERROR CheckSignature: its first parameter must be OrderTools
    String three();

    @Expect(value = "strange", in = Checks.class) // ERROR CheckSignature: its first parameter must be OrderTools
    String four();

    @Expect("later") // ERROR CheckSignature: it returns CompletionStage<Boolean>, not boolean or Verdict
    String five();

    java.util.concurrent.CompletionStage<Boolean> later();
}

final class Checks {
    boolean instance() {
        return true;
    }

    private static boolean concealed(OrderTools tools) {
        return true;
    }

    static boolean toolless() {
        return concealed(null);
    }

    static boolean strange(String tools) {
        return true;
    }
}
