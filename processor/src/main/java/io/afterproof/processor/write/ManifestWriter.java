package io.afterproof.processor.write;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.palantir.javapoet.TypeName;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Marks;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Parameter.Trait;
import io.afterproof.processor.model.Reference;
import io.afterproof.processor.model.Result;
import io.afterproof.processor.model.Span;
import io.afterproof.processor.model.Target;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.schema.Shapes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what a tool interface promises as JSON, for programs that do not load its classes. Sorted by tool. */
public final class ManifestWriter {
    private static final Gson GSON = new GsonBuilder()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .serializeNulls()
            .create();

    private ManifestWriter() {}

    /** Where the manifest of an interface is, among the class files. */
    public static String path(ToolInterface tools) {
        return "META-INF/afterproof/tools/" + tools.name().canonicalName() + ".json";
    }

    /**
     * The manifest.
     *
     * @param isStrict whether it has the arguments' schemas in the dialect of OpenAI's strict mode as well
     */
    public static String write(ToolInterface tools, boolean isStrict) {
        JsonObject manifest = new JsonObject();
        manifest.addProperty("interface", tools.name().canonicalName());
        manifest.addProperty("guard", tools.guard().canonicalName());
        manifest.addProperty("maxDepth", tools.chain().maxDepth());
        manifest.addProperty("maxDestructive", tools.chain().maxDestructive());
        addNames(manifest, "tolerates", tools.chain().tolerates());
        tools.limit().ifPresent(limit -> manifest.add("limit", limit(limit)));
        List<Tool> sorted = tools.tools().stream()
                .sorted(Comparator.comparing(Tool::signature))
                .toList();
        JsonArray gates = new JsonArray();
        sorted.stream().filter(tool -> tool.effect() == Effect.GATE).forEach(gate -> gates.add(gate.signature()));
        manifest.add("gates", gates);
        JsonArray described = new JsonArray();
        sorted.forEach(tool -> described.add(tool(tool, tools.shapes(), isStrict)));
        manifest.add("tools", described);
        return GSON.toJson(manifest) + "\n";
    }

    private static JsonObject tool(Tool tool, Shapes shapes, boolean isStrict) {
        Marks marks = tool.marks();
        JsonObject json = new JsonObject();
        json.addProperty("name", tool.name());
        json.addProperty("signature", tool.signature());
        json.addProperty("effect", tool.effect().name().toLowerCase(Locale.ROOT));
        marks.mutating().ifPresent(mutating -> {
            json.addProperty("destructive", mutating.destructive());
            addNames(json, "noEffectOn", mutating.noEffectOn());
        });
        if (tool.effect() != Effect.MUTATION) {
            json.addProperty(
                    "consistency",
                    marks.readOnly().map(Marks.ReadOnly::consistency).orElse("STRONG"));
        }
        JsonArray parameters = new JsonArray();
        tool.method().parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        json.add("parameters", parameters);
        Result result = tool.method().result();
        json.addProperty("result", result.shape() == Result.Shape.NONE ? "void" : plain(result.value()));
        json.addProperty("asynchronous", !tool.isSynchronous());
        Optional<JsonObject> input = JsonSchema.input(tool.schema(), shapes);
        input.ifPresent(schema -> json.add("inputSchema", schema));
        input.filter(schema -> isStrict)
                .flatMap(StrictSchema::of)
                .ifPresent(schema -> json.add("inputSchemaStrict", schema));
        JsonSchema.output(tool.schema(), shapes).ifPresent(schema -> json.add("outputSchema", schema));
        addSteps(json, marks);
        McpHints hints = McpHints.of(tool);
        JsonObject mcp = new JsonObject();
        mcp.addProperty("readOnlyHint", hints.readOnlyHint());
        mcp.addProperty("destructiveHint", hints.destructiveHint());
        mcp.addProperty("idempotentHint", hints.idempotentHint());
        mcp.addProperty("openWorldHint", hints.openWorldHint());
        json.add("mcp", mcp);
        return json;
    }

    private static JsonObject parameter(Parameter parameter) {
        JsonObject json = new JsonObject();
        json.addProperty("name", parameter.name());
        json.addProperty("type", plain(parameter.type()));
        json.addProperty(
                "required",
                !parameter.traits().contains(Trait.OPTIONAL)
                        && !parameter.traits().contains(Trait.INJECTED));
        parameter.traits().stream()
                .filter(trait -> trait != Trait.OPTIONAL)
                .forEach(trait -> json.addProperty(trait.name().toLowerCase(Locale.ROOT), true));
        return json;
    }

    private static void addSteps(JsonObject json, Marks marks) {
        marks.idempotent().ifPresent(idempotent -> {
            JsonObject step = step(json, "idempotent");
            step.addProperty("by", idempotent.by());
            step.addProperty("scope", idempotent.scope());
            addDuration(step, idempotent.window());
        });
        marks.retry().ifPresent(retry -> {
            JsonObject step = step(json, "retry");
            step.addProperty("max", retry.max());
            addDuration(step, retry.delay());
            step.addProperty("multiplier", retry.multiplier());
            step.addProperty("jitter", retry.jitter());
            addDuration(step, retry.maxDelay());
            addNames(step, "on", retry.on());
            addNames(step, "abortOn", retry.abortOn());
        });
        marks.timeout()
                .ifPresent(timeout ->
                        json.addProperty("timeout", timeout.value().value().toString()));
        marks.limit().ifPresent(limit -> json.add("limit", limit(limit)));
        marks.afterRead().ifPresent(after -> {
            JsonObject step = step(json, "afterRead");
            addMethod(step, "read", after.read());
            step.addProperty("on", after.on());
            after.within().ifPresent(within -> addDuration(step, within));
        });
        marks.require().ifPresent(require -> {
            JsonObject step = step(json, "require");
            JsonArray checks = new JsonArray();
            require.checks().forEach(check -> checks.add(words(check)));
            step.add("checks", checks);
            step.addProperty("quorum", require.quorum());
        });
        marks.approval().ifPresent(approval -> {
            JsonObject step = step(json, "approval");
            approval.when().ifPresent(when -> addMethod(step, "when", when));
        });
        marks.expect().ifPresent(expect -> addMethod(step(json, "expect"), "check", expect.check()));
        marks.reconcile().ifPresent(reconcile -> {
            JsonObject step = step(json, "reconcile");
            addMethod(step, "with", reconcile.with());
            reconcile.by().ifPresent(by -> addMethod(step, "by", by));
        });
        marks.verifyAfter().ifPresent(verify -> {
            JsonObject step = step(json, "verifyAfter");
            addMethod(step, "check", verify.check());
            addDuration(step, verify.within());
            addDuration(step, verify.every());
            verify.settle().ifPresent(settle -> addDuration(step, settle));
            verify.recover().ifPresent(recover -> addMethod(step, "recover", recover));
        });
        marks.fallback().ifPresent(fallback -> addMethod(step(json, "fallback"), "method", fallback.method()));
    }

    private static JsonObject limit(Marks.Limit limit) {
        JsonObject json = new JsonObject();
        json.addProperty("concurrent", limit.concurrent());
        json.addProperty("perSecond", limit.perSecond());
        return json;
    }

    private static JsonObject step(JsonObject tool, String name) {
        JsonObject step = new JsonObject();
        tool.add(name, step);
        return step;
    }

    private static void addDuration(JsonObject json, Span span) {
        json.addProperty(span.member(), span.value().toString());
    }

    private static void addMethod(JsonObject json, String name, Reference reference) {
        json.addProperty(name, words(reference));
    }

    private static void addNames(JsonObject json, String name, List<TypeName> types) {
        if (!types.isEmpty()) {
            JsonArray names = new JsonArray();
            types.forEach(type -> names.add(type.toString()));
            json.add(name, names);
        }
    }

    private static String words(Reference reference) {
        return reference
                .target()
                .flatMap(Target::in)
                .map(owner -> owner.canonicalName() + "." + reference.name())
                .orElse(reference.name());
    }

    private static String plain(TypeName type) {
        return type.toString()
                .replaceAll("@[\\w.]+(\\([^)]*\\))? ?", "")
                .replace(". ", ".")
                .replaceAll(" (?=[\\[.])", "");
    }
}
