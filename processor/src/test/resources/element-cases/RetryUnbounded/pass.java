package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @Retry(max = 20, delay = "1ms", multiplier = 1, jitter = 0, maxDelay = "1ms")
    String a();

    @Retry(max = 1, delay = "PT1S", multiplier = 3.5, jitter = 1, maxDelay = "1m", on = IllegalStateException.class, abortOn = IllegalArgumentException.class)
    String b();
}
