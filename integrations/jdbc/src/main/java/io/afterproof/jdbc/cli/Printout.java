package io.afterproof.jdbc.cli;

import io.afterproof.jdbc.AuditEntry;
import io.afterproof.jdbc.CallRecord;
import io.afterproof.jdbc.Evidence;
import java.util.List;

/** What the commands write. */
sealed interface Printout permits TextPrintout, JsonPrintout {
    /** A list. */
    void calls(List<CallRecord> calls, boolean areMore);

    /** One call. */
    void evidence(Evidence evidence);

    /** What was kept of a resolution. */
    void resolved(AuditEntry entry);
}
