package io.afterproof.processor.chain;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.NamedCheck;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Checks that are written out: none of them changes state; a verifier, which is the check of a {@code @VerifyAfter}, can
 * fail, looks, and looks at something fresh.
 */
final class VerifierRules {
    private final Vocabulary vocabulary;
    private final Elements elements;
    private final CallGraph graph;
    private final Reach reach;
    private final Findings findings;

    VerifierRules(Vocabulary vocabulary, Elements elements, CallGraph graph, Reach reach, Findings findings) {
        this.vocabulary = vocabulary;
        this.elements = elements;
        this.graph = graph;
        this.reach = reach;
        this.findings = findings;
    }

    /** Checks what a tool interface that is compiled names. */
    void check(TypeElement type) {
        if (!vocabulary.isToolInterface(type)) {
            return;
        }
        for (NamedCheck check : vocabulary.checks(type)) {
            candidates(type, check).forEach(method -> {
                Code body = graph.body(method);
                if (body != null && !vocabulary.isTool(method, type)) {
                    check(type, check, method, body);
                }
            });
        }
    }

    private void check(TypeElement tools, NamedCheck check, ExecutableElement method, Code body) {
        if (mutates(check, body) || !check.annotation().equals("VerifyAfter")) {
            return;
        }
        if (Boolean.FALSE.equals(body.judgement().constant())) {
            findings.add(
                    Diagnostic.VERIFIER_VACUOUS,
                    body.declaration(),
                    label(method),
                    label(check.tool()),
                    "can never confirm a change",
                    "Answer " + confirmation(method) + " where the change is read back.");
            return;
        }
        String reason = vacuity(tools, check, method, body);
        if (!reason.isEmpty()) {
            findings.add(
                    Diagnostic.VERIFIER_VACUOUS,
                    body.declaration(),
                    label(method),
                    label(check.tool()),
                    reason,
                    "Read the change back and compare it with the arguments or the result.");
            return;
        }
        swallows(tools, check, method, body, new HashSet<>());
        stale(check, body);
    }

    /** Looks at the clauses of a verifier, and of the methods whose verdict it takes for its own. */
    private void swallows(TypeElement tools, NamedCheck check, ExecutableElement method, Code body, Set<Code> seen) {
        if (!seen.add(body)) {
            return;
        }
        Judgement judgement = body.judgement();
        for (Site clause : judgement.swallowing()) {
            findings.add(
                    Diagnostic.VERIFIER_VACUOUS,
                    clause,
                    label(method),
                    label(check.tool()),
                    "confirms when anything at all goes wrong",
                    "Let the exception through, answer Verdict.unknown(…), or catch only the one that is the proof.");
        }
        for (Call call : body.calls().list()) {
            Code called = graph.body(call.method());
            if (called != null && !vocabulary.isTool(call.method(), tools) && judgement.handsOn(call)) {
                swallows(tools, check, call.method(), called, seen);
            }
        }
    }

    private static String confirmation(ExecutableElement method) {
        return method.getReturnType() instanceof DeclaredType type
                        && type.asElement().getSimpleName().contentEquals("Verdict")
                ? "Verdict.confirmed()"
                : "true";
    }

    private boolean mutates(NamedCheck check, Code body) {
        boolean found = false;
        for (Call call : body.calls().list()) {
            Optional<CalledTool> mutation = reach.from(body, call, CalledTool::isMutation);
            if (mutation.isPresent()) {
                found = true;
                findings.add(
                        Diagnostic.VERIFIER_MUTATES,
                        call.site(),
                        "@" + check.annotation() + " on " + label(check.tool()),
                        check.name() + ", which calls " + mutation.get().name(),
                        check.name() + " without that call");
            }
        }
        return found;
    }

    /** In what way the verifier verifies nothing; empty if in none. */
    private String vacuity(TypeElement tools, NamedCheck check, ExecutableElement method, Code body) {
        Judgement judgement = body.judgement();
        if (judgement.constant() != null) {
            return "always says the same";
        }
        if (reach.from(body, tool -> true).isEmpty() && !reach.leavesSight(body) && !readsInherited(tools, body)) {
            return "calls no read";
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        List<? extends VariableElement> bound = method.getParameters()
                .subList(isStatic ? 1 : 0, method.getParameters().size());
        boolean hasSomething = !check.tool().getParameters().isEmpty()
                || check.tool().getReturnType().getKind() != TypeKind.VOID;
        return hasSomething && !judgement.mentions(bound) ? "looks at neither an argument nor the result" : "";
    }

    /** Whether it calls what becomes a tool only in the interface that inherits it. */
    private boolean readsInherited(TypeElement tools, Code body) {
        return body.calls().list().stream()
                .map(Call::method)
                .anyMatch(method -> method.getModifiers().contains(Modifier.ABSTRACT)
                        && vocabulary.closure(tools).contains(Hierarchy.ownerOf(method)));
    }

    private void stale(NamedCheck check, Code body) {
        boolean polls = vocabulary
                .value(check.mirror(), "within", String.class)
                .filter(within -> !within.isBlank() && within.chars().anyMatch(digit -> digit >= '1' && digit <= '9'))
                .isPresent();
        Predicate<CalledTool> isStale = tool ->
                tool.consistency().equals("CACHED") || (tool.consistency().equals("EVENTUAL") && !polls);
        for (Call call : body.calls().list()) {
            reach.from(body, call, isStale)
                    .ifPresent(read -> findings.add(
                            Diagnostic.VERIFIER_STALE,
                            call.site(),
                            label(check.tool()),
                            read.name() + " in " + check.name(),
                            read.consistency(),
                            read.consistency().equals("CACHED")
                                    ? "Verify with a read that asks the source itself: @ReadOnly."
                                    : "Give it time: @VerifyAfter(value = \"" + check.name()
                                            + "\", within = \"10s\")."));
        }
    }

    private Stream<ExecutableElement> candidates(TypeElement type, NamedCheck check) {
        TypeElement in = check.in().isEmpty() ? null : elements.getTypeElement(check.in());
        Stream<TypeElement> owners = check.in().isEmpty() ? vocabulary.closure(type).stream() : Stream.ofNullable(in);
        return owners.flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
                .filter(method -> method.getSimpleName().contentEquals(check.name()))
                .filter(method -> method.getModifiers().contains(Modifier.STATIC)
                        != check.in().isEmpty())
                .filter(method -> isBound(check, method));
    }

    /** Whether each parameter finds its value, by the names alone; the processor looks at the types. */
    private boolean isBound(NamedCheck check, ExecutableElement method) {
        int first = check.in().isEmpty() ? 0 : 1;
        return method.getParameters().size() >= first
                && method.getParameters().subList(first, method.getParameters().size()).stream()
                        .allMatch(parameter -> vocabulary
                                        .annotation(parameter, "Result")
                                        .isPresent()
                                || vocabulary.annotation(parameter, "Other").isPresent()
                                || vocabulary
                                        .annotation(parameter, "IdempotencyKey")
                                        .isPresent()
                                || check.tool().getParameters().stream()
                                        .anyMatch(argument ->
                                                argument.getSimpleName().equals(parameter.getSimpleName())
                                                        || isUnknown(argument)));
    }

    /** Whether the name was not kept in the class file. */
    private static boolean isUnknown(VariableElement parameter) {
        return parameter.getSimpleName().toString().matches("arg\\d+");
    }

    private static Named label(ExecutableElement method) {
        return new Named(method);
    }
}
