package io.afterproof.jdbc.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.afterproof.jdbc.AuditEntry;
import io.afterproof.jdbc.CallRecord;
import io.afterproof.jdbc.Evidence;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON for programs, with everything as it is stored. */
final class JsonPrintout implements Printout {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .serializeNulls()
            .disableHtmlEscaping()
            .create();

    private final PrintWriter out;

    JsonPrintout(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void calls(List<CallRecord> calls, boolean areMore) {
        JsonArray all = new JsonArray();
        calls.forEach(call -> all.add(call(call)));
        JsonObject list = new JsonObject();
        list.add("calls", all);
        list.addProperty("more", areMore);
        write(list);
    }

    @Override
    public void evidence(Evidence evidence) {
        JsonArray history = new JsonArray();
        evidence.history().forEach(entry -> history.add(entry(entry)));
        JsonObject known = new JsonObject();
        known.add("call", evidence.call().map(JsonPrintout::call).orElse(JsonNull.INSTANCE));
        known.add("history", history);
        write(known);
    }

    @Override
    public void resolved(AuditEntry entry) {
        write(entry(entry));
    }

    private static JsonElement call(CallRecord call) {
        JsonObject object = new JsonObject();
        object.addProperty("call", call.digest());
        object.addProperty("tenant", call.tenant());
        object.addProperty("tool", call.tool());
        object.addProperty("chain", call.chain());
        object.addProperty("arguments", call.arguments());
        object.addProperty("state", call.state().name());
        object.addProperty("attempts", call.attempts());
        object.addProperty("firstSentAt", call.firstSentAt().toString());
        object.addProperty("sentAt", call.sentAt().toString());
        object.addProperty("leaseUntil", text(call.leaseUntil()));
        object.addProperty("answered", call.answered());
        object.addProperty("result", call.result());
        object.addProperty("note", call.note());
        return object;
    }

    private static JsonObject entry(AuditEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("call", entry.digest());
        object.addProperty("at", entry.at().toString());
        object.addProperty("event", entry.event().name());
        object.addProperty("tenant", entry.tenant());
        object.addProperty("tool", entry.tool());
        object.addProperty("chain", entry.chain());
        object.addProperty("attempt", entry.attempt());
        object.addProperty("from", entry.from().name());
        object.addProperty("to", entry.to() == null ? null : entry.to().name());
        object.addProperty("by", entry.by());
        object.addProperty("note", entry.note());
        object.addProperty("result", entry.result());
        return object;
    }

    private static @Nullable String text(@Nullable Instant at) {
        return at == null ? null : at.toString();
    }

    private void write(JsonElement element) {
        out.println(GSON.toJson(element));
    }
}
