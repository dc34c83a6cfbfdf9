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
interface Decides extends Reads, Writes {
    @Override
    @Mutating
    @VerifyAfter("isChanged")
    String change(String id);
}

interface Silent {
    String change(String id);
}

@Guarded
interface OneSpeaks extends Silent, Writes {}

@Guarded
interface SameTwice extends Writes, Again {}

interface Again {
    @Mutating
    @VerifyAfter("isChanged")
    String change(String id);

    boolean isChanged(String id);

    @Gate
    @ReadOnly
    boolean gate();
}
