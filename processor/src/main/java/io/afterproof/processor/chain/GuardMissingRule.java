package io.afterproof.processor.chain;

import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Every tool interface that is compiled has its guard; without it nothing stands between the agent and the tools. */
final class GuardMissingRule {
    private final Vocabulary vocabulary;
    private final Elements elements;
    private final Findings findings;

    GuardMissingRule(Vocabulary vocabulary, Elements elements, Findings findings) {
        this.vocabulary = vocabulary;
        this.elements = elements;
        this.findings = findings;
    }

    void check(CompiledType compiled) {
        TypeElement type = compiled.type();
        if (!vocabulary.isToolInterface(type)) {
            return;
        }
        switch (compiled.home()) {
            case METHOD -> shape(compiled, "is declared inside a method, where nothing can guard it");
            case COMPACT_FILE ->
                shape(compiled, "is declared in a compact source file, whose class a guard cannot name");
            case PACKAGE -> checkGuard(compiled);
        }
    }

    private void checkGuard(CompiledType compiled) {
        TypeElement type = compiled.type();
        PackageElement in = elements.getPackageOf(type);
        String simpleName = Vocabulary.guardName(type);
        String name = in.isUnnamed() ? simpleName : in.getQualifiedName() + "." + simpleName;
        ModuleElement module = elements.getModuleOf(type);
        TypeElement guard = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        if (guard == null) {
            findings.add(Diagnostic.GUARD_MISSING, compiled.declaration(), type.getQualifiedName(), simpleName);
        }
    }

    private void shape(CompiledType compiled, String what) {
        findings.add(
                Diagnostic.TOOL_SHAPE,
                compiled.declaration(),
                compiled.type().getSimpleName(),
                what,
                "Make it a member of a class or a file of its own.");
    }
}
