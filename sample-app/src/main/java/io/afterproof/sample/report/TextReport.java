package io.afterproof.sample.report;

import io.afterproof.sample.agent.Call;
import io.afterproof.sample.agent.Exchange;
import io.afterproof.sample.compiler.Compilation;
import io.afterproof.sample.compiler.CompilerError;
import io.afterproof.sample.scene.GuardedCall;
import io.afterproof.sample.scene.SceneReport;
import io.afterproof.sample.scene.Side;
import java.io.PrintWriter;
import java.util.List;

/** Tells a scene in plain text: both sides, call by call, and what was found at the end. */
public final class TextReport {
    private static final int WIDTH = 84;

    private final PrintWriter out;

    /** Writes to {@code out}, and flushes it after each scene. */
    public TextReport(PrintWriter out) {
        this.out = out;
    }

    /** Tells one scene. */
    public void scene(SceneReport<?> report) {
        String title = "Scene " + report.scene() + ": " + report.title();
        out.printf("%n%s%n%s%n", title, "=".repeat(title.length()));
        report.guarded().compilations().forEach(this::source);
        side("Unguarded", report.unguarded());
        side("Guarded", report.guarded());
        out.printf("%n  %s%n", report.ok() ? "ok" : "WRONG: this is not how the scene should end");
        out.flush();
    }

    private void side(String name, Side<?> side) {
        out.printf("%n  %s%n", name);
        side.compilations().forEach(this::compilation);
        side.exchanges().forEach(this::exchange);
        side.guard().forEach(this::guard);
        side.handedOver().forEach(tool -> line("for a person", tool));
        line("found", side.effect());
    }

    private void exchange(Exchange exchange) {
        line("request", exchange.request());
        for (Call call : exchange.calls()) {
            line("model calls", call.tool() + " " + call.arguments());
            line(call.failed() ? "error" : "answer", call.failed() ? call.result() : shortened(call.result()));
        }
        line("agent says", exchange.answer());
    }

    private void guard(GuardedCall call) {
        String attempts = call.replayed() ? "replayed" : "attempts: " + call.attempts();
        String decisions = call.decisions().isEmpty() ? "" : "; " + String.join("; ", call.decisions());
        line("guard", call.tool() + " " + call.outcome() + " (" + attempts + decisions + ")");
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
