package shop;

import io.afterproof.*;
import java.util.*;

interface OrderTools {
    @ReadOnly
    @Schema // ERROR NotYetSupported: @Schema on getOrder is not supported yet.
    String getOrder(@Schema String orderId); // ERROR NotYetSupported: @Schema on orderId
}

@Schema // ERROR NotYetSupported: @Schema on Request
record Request(String id) {}
