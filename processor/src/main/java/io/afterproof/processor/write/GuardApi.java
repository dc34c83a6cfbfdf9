package io.afterproof.processor.write;

import com.palantir.javapoet.ClassName;

/** The classes of the runtime, and of what else a guard is written in, by name: the processor never loads them. */
final class GuardApi {
    static final ClassName GUARDS = ClassName.get("io.afterproof.runtime", "Guards");
    static final ClassName TOOL_SET = inGuard("ToolSet");
    static final ClassName TOOL = inGuard("Tool");
    static final ClassName TRAIT = inGuard("Parameter").nestedClass("Trait");
    static final ClassName GUARDED_TOOLS = inGuard("GuardedTools");
    static final ClassName READ_GUARD = inGuard("ReadGuard");
    static final ClassName MUTATION_GUARD = inGuard("MutationGuard");
    static final ClassName PLAIN_READ = inGuard("PlainRead");
    static final ClassName VIOLATIONS = inGuard("Violations");
    static final ClassName VALUES = inGuard("Values");
    static final ClassName FOREIGN_CHECKS = inGuard("ForeignChecks");
    static final ClassName TRAIL = inGuard("Trail");
    static final ClassName GENERIC = inGuard("Generic");
    static final ClassName CHECKS = inGuard("Checks");
    static final ClassName DEDUPE = ClassName.get("io.afterproof", "Dedupe");
    static final ClassName SCOPE = ClassName.get("io.afterproof", "IdempotencyScope");
    static final ClassName VERDICT = ClassName.get("io.afterproof", "Verdict");
    static final ClassName RAW = ClassName.get("io.afterproof", "Raw");
    static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

    private GuardApi() {}

    private static ClassName inGuard(String name) {
        return ClassName.get("io.afterproof.runtime.guard", name);
    }
}
