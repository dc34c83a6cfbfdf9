package io.afterproof.processor.sarif;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.tools.ToolProvider;

/** Sources compiled by javac as it comes, with processor and plugin found on the processor path, and the report. */
final class ReportedCompilation {
    private final Path folder;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private String classPath = System.getProperty("java.class.path");
    private boolean succeeded;
    private String output = "";

    ReportedCompilation(Path folder) {
        this.folder = folder;
    }

    ReportedCompilation source(String path, String text) {
        sources.put(path, text);
        return this;
    }

    ReportedCompilation without(String path) {
        sources.remove(path);
        return this;
    }

    /** Before all else on the class path. */
    ReportedCompilation on(Path classes) {
        classPath = classes + System.getProperty("path.separator") + classPath;
        return this;
    }

    /** Where the report is asked for. */
    Path file() {
        return folder.resolve("reports/afterproof.sarif");
    }

    Path classes() {
        return folder.resolve("out");
    }

    /** Compiles and asks for a report. */
    ReportedCompilation compile(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Aafterproof.sarif=" + file());
        return compileAsking(all);
    }

    /** Compiles with just these options. */
    ReportedCompilation compileAsking(List<String> options) {
        StringWriter said = new StringWriter();
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(
                "-cp",
                classPath,
                "-processorpath",
                System.getProperty("java.class.path"),
                "-d",
                classes().toString()));
        var javac = ToolProvider.getSystemJavaCompiler();
        try (var files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes());
            succeeded = javac.getTask(said, files, null, all, null, files.getJavaFileObjectsFromPaths(write()))
                    .call();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        output = said.toString();
        return this;
    }

    boolean succeeded() {
        return succeeded;
    }

    /** What javac printed. */
    String output() {
        return output;
    }

    String text() {
        try {
            return Files.readString(file());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The only run of the report, which has to fit the schema. */
    JsonObject run() {
        return SarifSchema.read(text()).getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    List<JsonObject> results() {
        return objects(run().getAsJsonArray("results"));
    }

    /** The only result of a rule. */
    JsonObject result(String name) {
        List<JsonObject> found = results().stream()
                .filter(result -> result.get("ruleId").getAsString().equals("Afterproof/" + name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " is there " + found.size() + " times: " + text());
        }
        return found.get(0);
    }

    static List<JsonObject> objects(Iterable<JsonElement> array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private List<Path> write() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        return files;
    }
}
