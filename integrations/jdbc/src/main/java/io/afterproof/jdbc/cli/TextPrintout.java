package io.afterproof.jdbc.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.afterproof.jdbc.AuditEntry;
import io.afterproof.jdbc.CallRecord;
import io.afterproof.jdbc.Evidence;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Text for people. Whatever came from a far end is kept to its line. */
final class TextPrintout implements Printout {
    private static final int NAME = 12;
    private static final String ROW = "%-12s  %-10s  %-20s  %8s  %s%n";

    private final PrintWriter out;

    TextPrintout(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void calls(List<CallRecord> calls, boolean areMore) {
        if (calls.isEmpty()) {
            out.println("Nothing is open.");
            return;
        }
        out.printf(ROW, "CALL", "STATE", "SENT", "ATTEMPTS", "TOOL");
        for (CallRecord call : calls) {
            out.printf(
                    ROW,
                    call.digest().substring(0, NAME),
                    call.state(),
                    time(call.sentAt()),
                    call.attempts(),
                    line(call.tool()));
            if (call.note() != null) {
                out.println(" ".repeat(NAME + 2) + line(call.note()));
            }
        }
        if (areMore) {
            out.println("There are more: --limit shows them.");
        }
    }

    @Override
    public void evidence(Evidence evidence) {
        evidence.call()
                .ifPresentOrElse(this::call, () -> out.println("The call is settled, and its row forgotten already."));
        out.println();
        if (evidence.history().isEmpty()) {
            out.println("Nothing happened to it besides.");
        }
        evidence.history().forEach(this::entry);
    }

    private void call(CallRecord call) {
        field("call", call.digest());
        field("tool", call.tool());
        field("tenant", call.tenant().isEmpty() ? "none" : call.tenant());
        field("chain", call.chain().isEmpty() ? "none" : call.chain());
        field("arguments", arguments(call.arguments()));
        field("state", call.state().name());
        field("attempts", Long.toString(call.attempts()));
        field("first sent", time(call.firstSentAt()));
        field("last sent", time(call.sentAt()));
        if (call.leaseUntil() != null) {
            field("lease until", time(call.leaseUntil()));
        }
        field("answered", call.answered() ? "yes" : "no");
        if (call.answered()) {
            field("result", call.result() == null ? "nothing, or not stored" : call.result());
        }
        field("seen last", call.note() == null ? "nothing" : call.note());
    }

    private void entry(AuditEntry entry) {
        String to = entry.to() == null ? "finished" : entry.to().name();
        String what = switch (entry.event()) {
            case LATE_COMPLETION ->
                "late completion of attempt " + entry.attempt() + ", from " + entry.from() + " to " + to
                        + ", changed nothing";
            case HANDED_OVER -> "handed over to a person, from " + entry.from();
            case RESOLVED -> "resolved by " + line(String.valueOf(entry.by())) + ", from " + entry.from() + " to " + to;
        };
        out.println(time(entry.at()) + "  " + what);
        if (entry.note() != null) {
            out.println("                      " + line(entry.note()));
        }
        if (entry.result() != null) {
            out.println("                      its result: " + line(entry.result()));
        }
    }

    @Override
    public void resolved(AuditEntry entry) {
        out.println("Call " + entry.digest().substring(0, NAME) + " is " + entry.to() + " now, by "
                + line(String.valueOf(entry.by())) + " at " + time(entry.at()) + ".");
    }

    private void field(String name, String value) {
        out.printf("%-12s %s%n", name, line(value));
    }

    /** The usual codec writes each argument as JSON, and all of them as a list of texts. */
    private static String arguments(@Nullable String stored) {
        if (stored == null) {
            return "not stored, because they are sensitive or have no text";
        }
        try {
            JsonArray texts = JsonParser.parseString(stored).getAsJsonArray();
            StringJoiner arguments = new StringJoiner(", ");
            for (JsonElement text : texts) {
                arguments.add(text.getAsString());
            }
            return arguments.toString();
        } catch (JsonParseException | IllegalStateException | UnsupportedOperationException another) {
            return stored;
        }
    }

    private static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Without line ends and escapes, which a terminal would obey. */
    static String line(String text) {
        return text.replaceAll("\\p{Cc}+", " ");
    }
}
