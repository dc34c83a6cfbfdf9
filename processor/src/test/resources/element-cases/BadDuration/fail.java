package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    boolean isDone(String orderId);

    @Timeout("5") // ERROR BadDuration: "5" (value) is no duration. Write a number with ms, s, m, h or d, or ISO-8601: value = "5s".
    String a();

    @Timeout("soon") // ERROR BadDuration: "soon"
    String b();

    @Timeout("") // ERROR BadDuration: ""
    String c();

    @Timeout("0s") // ERROR BadDuration: is zero
    String d();

    @Timeout("-5s") // ERROR BadDuration: is negative
    String e();

    @Timeout("PT-5S") // ERROR BadDuration: is negative
    String f();

    @Timeout("5 s") // ERROR BadDuration: is no duration
    String g();

    @Timeout("999999d") // ERROR BadDuration: longer than 292 years
    String h();

    @Mutating
    @Idempotent(window = "1y") // ERROR BadDuration: "1y" (window)
    @VerifyAfter(value = "isDone", within = "-1s") // ERROR BadDuration: "-1s" (within)
    void i(String orderId);

    @Mutating
    @VerifyAfter(value = "isDone", every = "0s") // ERROR BadDuration: "0s" (every)
    void j(String orderId);

    @Mutating
    @VerifyAfter(value = "isDone", settle = "never") // ERROR BadDuration: "never" (settle)
    @AfterRead(value = "isDone", on = "orderId", within = "1 min") // ERROR BadDuration: "1 min" (within)
    void k(String orderId);

    @Retry(delay = "fast") // ERROR BadDuration: "fast" (delay)
    String l();

    @Retry(maxDelay = "P1Y") // ERROR BadDuration: "P1Y" (maxDelay)
    String m();
}
