package shop;

import io.afterproof.*;
import java.util.*;

interface Reads {
    @ReadOnly
    String change(String id);
}

interface Writes {
    @Mutating
    @VerifyAfter("isChanged")
    String change(String id);

    boolean isChanged(String id);
}

@Guarded
interface Both extends Reads, Writes {} // ERROR ConflictingEffect: Both.change: @ReadOnly

@Guarded
interface Overrides extends Reads, Writes {
    @Override
    String change(String id); // ERROR ConflictingEffect
}

interface Often {
    @Retry(max = 5)
    String look(String id);
}

interface Seldom {
    @Retry(max = 2)
    String look(String id);
}

@Guarded
interface Sometimes extends Often, Seldom {} // ERROR ConflictingEffect: Sometimes.look: @Retry of Often and of Seldom differ
