package shop;

import io.afterproof.*;
import java.util.*;

@SuppressGuard(value = "MutatingWithoutVerifier", reason = "a test double")
class Outer {
    interface Tools {
        @Mutating
        void note(String text);
    }
}
