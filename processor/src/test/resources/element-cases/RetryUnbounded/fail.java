package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @Retry(max = 0) // ERROR RetryUnbounded: @Retry(max = 0) on OrderTools.a: attempts are 1 to 20, the first included. Write for example max = 3.
    String a();

    @Retry(max = 21) // ERROR RetryUnbounded: max = 21
    String b();

    @Retry(max = -1) // ERROR RetryUnbounded: max = -1
    String c();

    @Retry(delay = "0s") // ERROR RetryUnbounded: delay = "0s"
    String d();

    @Retry(delay = "-1s") // ERROR RetryUnbounded: delay = "-1s"
    String e();

    @Retry(multiplier = 0.5) // ERROR RetryUnbounded: multiplier = 0.5
    String f();

    @Retry(multiplier = 0.0 / 0.0) // ERROR RetryUnbounded: multiplier = NaN
    String g();

    @Retry(jitter = 1.5) // ERROR RetryUnbounded: jitter = 1.5
    String h();

    @Retry(jitter = -0.1) // ERROR RetryUnbounded: jitter = -0.1
    String i();

    @Retry(delay = "1s", maxDelay = "500ms") // ERROR RetryUnbounded: maxDelay = "500ms"
    String j();

    @Retry(delay = "20s") // ERROR RetryUnbounded: the longest pause is shorter than the first, 20s
    String k();
}
