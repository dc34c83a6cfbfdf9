package io.afterproof.processor.sarif;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Region;
import io.afterproof.processor.report.Spot;
import io.afterproof.processor.report.Symbol;
import java.util.Locale;

/** Places as SARIF writes them, never with a path of the machine. */
final class Locations {
    private static final String ROOT = "%SRCROOT%";
    private static final String SOURCES = "%SRCPATH%";

    private Locations() {}

    /** What the URIs of this log are relative to; where those folders lie is for the reader to know. */
    static JsonObject bases() {
        JsonObject bases = new JsonObject();
        bases.add(ROOT, base("The folder that the compiler was started in."));
        bases.add(
                SOURCES,
                base("The source folder of a file that lies elsewhere, or was compiled elsewhere: its path begins with"
                        + " its package."));
        return bases;
    }

    static JsonArray of(Entry entry) {
        JsonObject location = entry.spot().map(Locations::physical).orElseGet(JsonObject::new);
        entry.symbol().ifPresent(symbol -> {
            JsonArray logical = new JsonArray();
            logical.add(logical(symbol));
            location.add("logicalLocations", logical);
        });
        JsonArray locations = new JsonArray();
        if (location.size() > 0) {
            locations.add(location);
        }
        return locations;
    }

    static JsonObject physical(Spot spot) {
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", spot.path().orElseGet(spot::sourceUri));
        artifact.addProperty("uriBaseId", spot.path().isPresent() ? ROOT : SOURCES);
        JsonObject physical = new JsonObject();
        physical.add("artifactLocation", artifact);
        spot.region().ifPresent(region -> physical.add("region", region(region)));
        JsonObject location = new JsonObject();
        location.add("physicalLocation", physical);
        return location;
    }

    private static JsonObject region(Region region) {
        JsonObject json = new JsonObject();
        json.addProperty("startLine", region.line());
        if (region.column() > 0) {
            json.addProperty("startColumn", region.column());
            json.addProperty("endLine", region.line());
            json.addProperty("endColumn", region.endColumn());
        }
        return json;
    }

    private static JsonObject logical(Symbol symbol) {
        JsonObject json = new JsonObject();
        json.addProperty("name", symbol.name());
        json.addProperty("fullyQualifiedName", symbol.qualified());
        json.addProperty("kind", symbol.kind().name().toLowerCase(Locale.ROOT));
        return json;
    }

    private static JsonObject base(String description) {
        JsonObject base = new JsonObject();
        base.add("description", SarifLog.message(description));
        return base;
    }
}
