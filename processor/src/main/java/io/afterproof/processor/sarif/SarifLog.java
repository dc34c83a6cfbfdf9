package io.afterproof.processor.sarif;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A SARIF 2.1.0 log with one run. The same entries give the same text, byte for byte.
 *
 * @param tool the name of the tool that found the entries
 * @param version its version
 * @param entries what it found, in the order it is to be listed
 */
public record SarifLog(String tool, String version, List<Entry> entries) {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String HOME = "https://github.com/afterproof/afterproof";

    /** Not about the code that was looked at, but about the looking: SARIF calls these notifications. */
    private static final Set<Diagnostic> NOTICES = EnumSet.of(Diagnostic.PARTIAL, Diagnostic.INTERNAL);

    private static final List<Diagnostic> RULES = Arrays.stream(Diagnostic.values())
            .filter(diagnostic -> !NOTICES.contains(diagnostic))
            .toList();

    /** The log as JSON, with a line break at its end. */
    public String json() {
        JsonObject run = new JsonObject();
        run.add("tool", tool(RulePages.read()));
        JsonArray invocations = new JsonArray();
        invocations.add(invocation());
        run.add("invocations", invocations);
        run.add("originalUriBaseIds", Locations.bases());
        run.addProperty("columnKind", "utf16CodeUnits");
        run.add("results", results());
        JsonArray runs = new JsonArray();
        runs.add(run);
        JsonObject log = new JsonObject();
        log.addProperty("$schema", SCHEMA);
        log.addProperty("version", "2.1.0");
        log.add("runs", runs);
        return GSON.toJson(log) + "\n";
    }

    /** The name of a diagnostic as messages have it, without brackets. */
    static String id(Diagnostic diagnostic) {
        return "Afterproof/" + diagnostic.code();
    }

    static JsonObject message(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("text", text);
        return message;
    }

    private JsonObject tool(RulePages pages) {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", tool);
        driver.addProperty("version", version);
        driver.addProperty("informationUri", HOME);
        driver.add("rules", descriptors(RULES, pages));
        driver.add("notifications", descriptors(NOTICES, pages));
        JsonObject tool = new JsonObject();
        tool.add("driver", driver);
        return tool;
    }

    private static JsonArray descriptors(Iterable<Diagnostic> diagnostics, RulePages pages) {
        JsonArray list = new JsonArray();
        for (Diagnostic diagnostic : diagnostics) {
            JsonObject descriptor = new JsonObject();
            descriptor.addProperty("id", id(diagnostic));
            descriptor.addProperty("name", diagnostic.code());
            descriptor.add("shortDescription", message(pages.summary(diagnostic)));
            descriptor.add("fullDescription", message(pages.reason(diagnostic)));
            descriptor.addProperty("helpUri", diagnostic.page());
            JsonObject help = message(pages.reason(diagnostic) + " " + diagnostic.page());
            pages.page(diagnostic).ifPresent(page -> help.addProperty("markdown", page));
            descriptor.add("help", help);
            JsonObject configuration = new JsonObject();
            configuration.addProperty("level", SarifResult.level(diagnostic.severity()));
            descriptor.add("defaultConfiguration", configuration);
            list.add(descriptor);
        }
        return list;
    }

    private JsonObject invocation() {
        JsonArray execution = new JsonArray();
        JsonArray configuration = new JsonArray();
        boolean successful = true;
        for (Entry entry : entries) {
            if (NOTICES.contains(entry.diagnostic())) {
                execution.add(notification(entry));
                successful &= entry.diagnostic() != Diagnostic.INTERNAL;
            } else if (entry.symbol().isEmpty() && entry.spot().isEmpty()) {
                configuration.add(notification(entry));
            }
        }
        JsonObject invocation = new JsonObject();
        invocation.addProperty("executionSuccessful", successful);
        addUnlessEmpty(invocation, "toolExecutionNotifications", execution);
        addUnlessEmpty(invocation, "toolConfigurationNotifications", configuration);
        return invocation;
    }

    private static JsonObject notification(Entry entry) {
        JsonObject notification = new JsonObject();
        JsonObject descriptor = new JsonObject();
        descriptor.addProperty("id", id(entry.diagnostic()));
        notification.add(NOTICES.contains(entry.diagnostic()) ? "descriptor" : "associatedRule", descriptor);
        notification.addProperty("level", SarifResult.level(entry.severity()));
        notification.add("message", message(entry.text()));
        addUnlessEmpty(notification, "locations", Locations.of(entry));
        return notification;
    }

    private JsonArray results() {
        Fingerprints fingerprints = new Fingerprints();
        List<SarifResult> results = new ArrayList<>();
        for (Entry entry : entries) {
            boolean isPlaced = entry.symbol().isPresent() || entry.spot().isPresent();
            if (isPlaced && !NOTICES.contains(entry.diagnostic())) {
                results.add(new SarifResult(entry, RULES.indexOf(entry.diagnostic()), fingerprints.next(entry)));
            }
        }
        JsonArray list = new JsonArray();
        results.forEach(result -> list.add(result.json()));
        return list;
    }

    static void addUnlessEmpty(JsonObject to, String name, JsonArray list) {
        if (!list.isEmpty()) {
            to.add(name, list);
        }
    }
}
