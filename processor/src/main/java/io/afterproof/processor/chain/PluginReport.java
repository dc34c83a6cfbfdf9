package io.afterproof.processor.chain;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import io.afterproof.processor.report.Diagnostic;
import io.afterproof.processor.report.Entry;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.sarif.SarifReport;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic.Kind;

/** The plugin's part in the report: it lends its positions, has arguments of its own, and writes at the end. */
final class PluginReport {
    private static final String SARIF = "afterproof.sarif=";

    private final JavacTask task;
    private final SarifReport report;
    private final Map<String, Diagnostic> faults = new LinkedHashMap<>();

    PluginReport(JavacTask task, String... arguments) {
        this.task = task;
        this.report = SarifReport.open(place -> new TreePositions(Trees.instance(task)).of(place));
        for (String argument : arguments) {
            String option = argument.startsWith("-A") ? argument.substring(2) : argument;
            if (option.startsWith(SARIF) && !option.substring(SARIF.length()).isBlank()) {
                report.writeTo(option.substring(SARIF.length()))
                        .ifPresent(fault -> faults.put(fault, Diagnostic.REPORT_UNWRITABLE));
            } else {
                String fault = Diagnostic.NOT_YET_SUPPORTED.text(
                        "-Xplugin:Afterproof " + argument, "", "Its argument is " + SARIF + "target/afterproof.sarif");
                faults.put(fault, Diagnostic.NOT_YET_SUPPORTED);
            }
        }
    }

    Ledger ledger() {
        return report.ledger();
    }

    /** Tells something about the compilation as a whole; javac wants a file to tell it at. */
    void tell(Diagnostic diagnostic, String text, List<CompilationUnitTree> units) {
        report.ledger().add(Entry.general(diagnostic, text));
        if (!units.isEmpty()) {
            CompilationUnitTree unit = units.get(0);
            Trees.instance(task).printMessage(Kind.ERROR, diagnostic.whole(text), unit, unit);
        }
    }

    /** Takes the part of a processor that was loaded apart. */
    void take(Map<String, Object> offer) {
        report.take(offer);
    }

    /** The analysis begins. */
    void begin(List<CompilationUnitTree> units) {
        report.gather();
        tellFaults(units);
    }

    private void tellFaults(List<CompilationUnitTree> units) {
        Map<String, Diagnostic> untold = new LinkedHashMap<>(faults);
        faults.clear();
        untold.forEach((text, diagnostic) -> tell(diagnostic, text, units));
    }

    /** Writes the report; the compilation is over. */
    void write(List<CompilationUnitTree> units) {
        report.close();
        report.gather();
        tellFaults(units);
        report.write().forEach(fault -> tell(Diagnostic.REPORT_UNWRITABLE, fault, units));
    }
}
