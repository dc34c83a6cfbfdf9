package io.afterproof.processor.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Suppression;
import io.afterproof.processor.report.Waypoint;
import java.util.Locale;

/**
 * One finding in a log.
 *
 * @param entry the finding
 * @param rule the place of its diagnostic among the rules
 * @param fingerprint what it is known by when its lines move
 */
record SarifResult(Entry entry, int rule, String fingerprint) {
    static String level(Diagnostic.Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    JsonObject json() {
        JsonObject result = new JsonObject();
        result.addProperty("ruleId", SarifLog.id(entry.diagnostic()));
        result.addProperty("ruleIndex", rule);
        result.addProperty("level", level(entry.severity()));
        result.add("message", SarifLog.message(entry.text()));
        result.add("locations", Locations.of(entry));
        JsonArray related = new JsonArray();
        entry.related().forEach(point -> related.add(named(point)));
        SarifLog.addUnlessEmpty(result, "relatedLocations", related);
        if (!entry.path().isEmpty()) {
            result.add("codeFlows", codeFlows());
        }
        JsonObject fingerprints = new JsonObject();
        fingerprints.addProperty(Fingerprints.KEY, fingerprint);
        result.add("partialFingerprints", fingerprints);
        JsonArray suppressions = new JsonArray();
        entry.suppressions().forEach(suppression -> suppressions.add(suppression(suppression)));
        SarifLog.addUnlessEmpty(result, "suppressions", suppressions);
        return result;
    }

    private JsonArray codeFlows() {
        JsonArray steps = new JsonArray();
        for (Waypoint point : entry.path()) {
            JsonObject step = new JsonObject();
            step.add("location", named(point));
            step.addProperty("nestingLevel", point.level());
            steps.add(step);
        }
        return listOf("threadFlows", listOf("locations", steps));
    }

    private static JsonObject named(Waypoint point) {
        JsonObject location = Locations.physical(point.spot());
        location.add("message", SarifLog.message(point.words()));
        return location;
    }

    private static JsonArray listOf(String name, JsonArray content) {
        JsonObject only = new JsonObject();
        only.add(name, content);
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }

    private static JsonObject suppression(Suppression suppression) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", "inSource");
        json.addProperty("justification", suppression.reason());
        suppression.spot().ifPresent(spot -> json.add("location", Locations.physical(spot)));
        return json;
    }
}
