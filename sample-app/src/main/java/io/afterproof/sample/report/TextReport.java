package io.afterproof.sample.report;

import io.afterproof.sample.agent.Call;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.compiler.CompilerError;
import io.afterproof.sample.scene.Audience;
import io.afterproof.sample.scene.Scene;
import io.afterproof.sample.scene.SceneReport;
import io.afterproof.sample.scene.Side;
import io.afterproof.sample.scene.Stage;
import io.afterproof.sample.scene.Step;
import java.io.PrintWriter;
import java.util.List;

/** Tells scenes in plain text: both sides, call by call, and what was found at the end. Used by one thread. */
public final class TextReport implements Audience {
    private static final int WIDTH = 84;

    private final PrintWriter out;
    private String begun = "";

    /** Writes to {@code out}, and flushes it after each line that had to be waited for. */
    public TextReport(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void begins(Scene<?> scene) {
        String title = "Scene " + scene.number() + ": " + scene.title();
        out.printf("%n%s%n%s%n", title, "=".repeat(title.length()));
        out.flush();
        begun = "";
    }

    @Override
    public void sees(String side, Step step) {
        begin(side);
        line(step.what(), step.text());
        out.flush();
    }

    @Override
    public void ends(String name, Side<?> side) {
        if (name.equals(Stage.UNGUARDED)) {
            side.compilations().forEach(this::source);
        }
        begin(name);
        if (side.steps().isEmpty()) {
            side.compilations().forEach(this::compilation);
            side.exchanges().forEach(this::exchange);
            side.guard().forEach(call -> line("guard", call.inWords()));
        }
        side.handedOver().forEach(tool -> line("for a person", tool));
        line("found", side.effect());
        out.flush();
    }

    private void begin(String side) {
        if (!begun.equals(side)) {
            out.printf("%n  %s%n", side);
            begun = side;
        }
    }

    /** Says whether the scene ended as it should. */
    public void judge(SceneReport<?> report) {
        out.printf("%n  %s%n", report.ok() ? "ok" : "WRONG: this is not how the scene should end");
        out.flush();
    }

    private void exchange(Exchange exchange) {
        line("request", exchange.request());
        for (Call call : exchange.calls()) {
            line("model calls", call.tool() + " " + call.arguments());
            line(call.failed() ? "error" : "answer", call.failed() ? call.result() : shortened(call.result()));
        }
        line("agent says", exchange.answer());
    }

    private void source(Compilation compilation) {
        out.printf("%n  %s%n", compilation.file());
        List<String> lines = compilation.source().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            out.println(String.format("  %4d  %s", i + 1, lines.get(i)).stripTrailing());
        }
    }

    private void compilation(Compilation compilation) {
        line("javac", compilation.file() + (compilation.accepted() ? ": no errors" : ": refused"));
        for (CompilerError error : compilation.errors()) {
            error.toString().lines().forEach(this::compilerLine);
        }
    }

    /** Keeps the compiler's own indentation, by which it sets off the path of a chain. */
    private void compilerLine(String text) {
        String indent = " ".repeat(6 + text.indexOf(text.strip()));
        Paragraph.lines(text, WIDTH).forEach(line -> out.println((indent + line).stripTrailing()));
    }

    private void line(String what, String text) {
        String label = what;
        for (String line : Paragraph.lines(text, WIDTH)) {
            out.printf("    %-12s  %s%n", label, line);
            label = "";
        }
    }

    private static String shortened(String text) {
        return text.length() > WIDTH ? text.substring(0, WIDTH - 4) + " ..." : text;
    }
}
