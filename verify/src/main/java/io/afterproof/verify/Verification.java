package io.afterproof.verify;

import io.afterproof.processor.chain.CodeRules;
import io.afterproof.processor.chain.CompiledType;
import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.chain.Hierarchy;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Acceptances;
import io.afterproof.processor.report.Ledger;
import io.afterproof.processor.sarif.SarifReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Applies the rules on method bodies to class files. Needs a JDK: what names mean is asked of its compiler.
 *
 * <pre>{@code
 * boolean clean = new Verification(List.of(Path.of("target/classes")), classPath, Verification.Warnings.TOLD)
 *         .run(told -> System.err.println(told.text()));
 * }</pre>
 */
public final class Verification {
    /** What becomes of warnings. */
    public enum Warnings {
        /** They are told. */
        TOLD(io.afterproof.processor.report.Warnings.WARN),
        /** They are errors. */
        ERROR(io.afterproof.processor.report.Warnings.ERROR),
        /** They are left out. */
        OFF(io.afterproof.processor.report.Warnings.OFF);

        private final io.afterproof.processor.report.Warnings same;

        Warnings(io.afterproof.processor.report.Warnings same) {
            this.same = same;
        }

        /**
         * What a person asked for.
         *
         * @param word {@code error} or {@code off}; empty for neither
         * @throws Problem if it is something else
         */
        public static Warnings of(String word) throws Problem {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "" -> TOLD;
                case "error" -> ERROR;
                case "off" -> OFF;
                default -> throw new Problem("warnings is error or off, not \"" + word + "\".");
            };
        }
    }

    private final List<Path> inputs;
    private final List<Path> classPath;
    private final Warnings warnings;

    /**
     * @param inputs folders and jars with the classes to look at
     * @param classPath where the classes are found that these use; may name the inputs again
     * @param warnings what becomes of warnings
     */
    public Verification(List<Path> inputs, List<Path> classPath, Warnings warnings) {
        this.inputs = List.copyOf(inputs);
        this.classPath = List.copyOf(classPath);
        this.warnings = warnings;
    }

    /**
     * Looks at all classes, and tells what it finds in the order of the files.
     *
     * @param listener is told each finding
     * @return whether there was no error
     * @throws Problem if a class cannot be read, or this Java has no compiler
     */
    public boolean run(Consumer<Told> listener) throws Problem {
        return run(listener, new Ledger());
    }

    /**
     * The same, and writes what is found, and what was accepted, as a SARIF 2.1.0 log.
     *
     * @param report the file; its folders are made
     * @throws Problem also if it cannot be written, in which case nothing is looked at
     */
    public boolean run(Consumer<Told> listener, Path report) throws Problem {
        SarifReport sarif = SarifReport.of("afterproof-verify");
        Optional<String> fault = sarif.writeTo(report.toString());
        if (fault.isPresent()) {
            throw new Problem(fault.get());
        }
        boolean clean = run(listener, sarif.ledger());
        Optional<String> unwritten = sarif.write().stream().findFirst();
        if (unwritten.isPresent()) {
            throw new Problem(unwritten.get());
        }
        return clean;
    }

    private boolean run(Consumer<Told> listener, Ledger ledger) throws Problem {
        Map<String, ClassNode> classes = new LinkedHashMap<>();
        for (Path input : inputs) {
            ClassFile.in(input).forEach(node -> classes.putIfAbsent(node.name, node));
        }
        List<Path> all = new ArrayList<>(inputs);
        classPath.stream().filter(path -> !inputs.contains(path)).forEach(all::add);
        boolean[] failed = {false};
        try (SymbolTable symbols = SymbolTable.of(all)) {
            check(List.copyOf(classes.values()), symbols, ledger, told -> {
                failed[0] |= told.kind() == Kind.ERROR;
                listener.accept(told);
            });
        }
        return !failed[0];
    }

    private void check(List<ClassNode> nodes, SymbolTable symbols, Ledger ledger, Consumer<Told> listener) {
        nodes.forEach(symbols::learn);
        Vocabulary vocabulary = new Vocabulary(symbols.elements(), symbols.types());
        Hierarchy hierarchy = new Hierarchy(vocabulary, symbols.elements());
        MethodTable methods = new MethodTable(symbols, vocabulary);
        Surroundings surroundings = new Surroundings();
        Sites sites = new Sites(symbols);
        CodeReader reader = new CodeReader(methods, hierarchy, sites, nodes);
        Map<ClassNode, TypeElement> types = new LinkedHashMap<>();
        for (ClassNode node : nodes) {
            TypeElement type = (node.access & Opcodes.ACC_SYNTHETIC) != 0 ? null : symbols.type(node.name);
            if (type != null) {
                surroundings.learn(node, type, methods);
                if (vocabulary.guardedBy(type).isEmpty()) {
                    types.put(node, type);
                    hierarchy.add(type);
                }
            }
        }
        Findings findings = new Findings(new TellingOutlet(
                new Acceptances(symbols.elements()),
                surroundings::enclosing,
                warnings.same,
                listener,
                new ClassFileEntries(ledger)));
        new MissingClasses(symbols).check(types, sites, findings);
        if (!vocabulary.isPresent()) {
            findings.tell();
            return;
        }
        List<CompiledType> compiled = new ArrayList<>();
        List<ClassFileCode> codes = new ArrayList<>();
        types.forEach((node, type) -> {
            compiled.add(new CompiledType(type, sites.declaration(node, type), surroundings.home(type)));
            for (MethodNode method : node.methods) {
                Element element = element(type, method, methods);
                if (element != null && method.instructions.size() > 0) {
                    codes.add(reader.read(node, method, element));
                }
            }
        });
        CodeRules rules = new CodeRules(
                symbols.elements(),
                symbols.types(),
                vocabulary,
                hierarchy,
                new StoredSummaries(symbols.files()),
                findings,
                surroundings::enclosing);
        rules.check(compiled, codes, (tools, reach) -> {
            UnguardedCalls unguarded = new UnguardedCalls(vocabulary, tools, symbols, surroundings, findings);
            codes.forEach(unguarded::check);
            if (vocabulary.knowsTools()) {
                ForeignRetries retries =
                        new ForeignRetries(reader, methods, vocabulary, tools, symbols, reach, findings);
                codes.forEach(retries::check);
            }
        });
    }

    private static @org.jspecify.annotations.Nullable Element element(
            TypeElement type, MethodNode method, MethodTable methods) {
        if ((method.access & Opcodes.ACC_SYNTHETIC) != 0 || CodeReader.isHidden(method)) {
            return null;
        }
        return method.name.equals("<clinit>") ? type : methods.declared(type, method.name, method.desc);
    }
}
