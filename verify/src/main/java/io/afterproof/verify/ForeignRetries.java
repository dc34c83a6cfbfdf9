package io.afterproof.verify;

import io.afterproof.processor.chain.AnnotatedRetries;
import io.afterproof.processor.chain.CallGraph;
import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.chain.Reach;
import io.afterproof.processor.chain.RetryLibraries;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * No other library calls a mutating tool again: neither by an annotation on a method that calls or implements one, nor
 * by a function that it is handed.
 */
final class ForeignRetries {
    private final CodeReader reader;
    private final MethodTable methods;
    private final SymbolTable symbols;
    private final Reach reach;
    private final Findings findings;
    private final RetryLibraries libraries;
    private final AnnotatedRetries annotated;

    ForeignRetries(
            CodeReader reader,
            MethodTable methods,
            Vocabulary vocabulary,
            ToolCalls tools,
            SymbolTable symbols,
            Reach reach,
            Findings findings) {
        this.reader = reader;
        this.methods = methods;
        this.symbols = symbols;
        this.reach = reach;
        this.findings = findings;
        this.libraries = new RetryLibraries(vocabulary);
        this.annotated = new AnnotatedRetries(vocabulary, tools, reach, findings);
    }

    void check(ClassFileCode code) {
        annotated.check(
                code,
                (element, retry) -> element.equals(code.method())
                        ? code.declaration()
                        : code.typeDeclaration((TypeElement) element));
        new RetryCycles(code, methods, call -> reach.from(code, call, tool -> tool.isMutation() && !tool.repeatable()))
                .found()
                .forEach(found -> findings.add(
                        Diagnostic.FOREIGN_RETRY,
                        code.loop(found.listing(), found.head()),
                        "This loop",
                        found.tool().name()));
        for (Call call : code.calls().list()) {
            ClassFileCode.Spot spot = code.spot(call);
            if (spot.instruction() instanceof MethodInsnNode && retries(call, spot)) {
                Set<AbstractInsnNode> handed = new HashSet<>();
                Origins in = new Origins(spot.listing());
                boolean decorates = libraries.of(call.method()) == RetryLibraries.Retries.DECORATES;
                handed(spot.instruction(), in, decorates, handed);
                code.callsIn(handed).stream()
                        .flatMap(inner -> reach.from(code, inner, CalledTool::isMutation).stream())
                        .findFirst()
                        .or(() -> byObjects(handed))
                        .ifPresent(tool -> findings.add(
                                Diagnostic.FOREIGN_RETRY, call.site(), CallGraph.nameOf(call.method()), tool.name()));
            }
        }
    }

    /** The tool that a method of an object among these calls. */
    private Optional<CalledTool> byObjects(Set<AbstractInsnNode> handed) {
        return handed.stream()
                .flatMap(maker -> maker instanceof TypeInsnNode creation
                        ? Stream.ofNullable(symbols.type(creation.desc))
                        : Stream.empty())
                .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
                .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
                .flatMap(method -> reach.from(method, CalledTool::isMutation).stream())
                .findFirst();
    }

    private boolean retries(Call call, ClassFileCode.Spot spot) {
        return switch (libraries.of(call.method())) {
            case ALWAYS, DECORATES -> true;
            case BY_POLICY -> {
                Origins in = new Origins(spot.listing());
                yield hasPolicy(in.receiver(spot.instruction()), in, new HashSet<>());
            }
            case NEVER -> false;
        };
    }

    /** Whether an object was made with a policy that tries again. */
    private boolean hasPolicy(@Nullable Flow executor, Origins in, Set<AbstractInsnNode> seen) {
        if (executor == null) {
            return false;
        }
        for (AbstractInsnNode maker : in.of(executor)) {
            if (maker instanceof MethodInsnNode
                    && seen.add(maker)
                    && (in.arguments(maker).stream().anyMatch(each -> isPolicy(each, in, seen))
                            || hasPolicy(in.receiver(maker), in, seen))) {
                return true;
            }
            if (maker instanceof FieldInsnNode field
                    && seen.add(maker)
                    && reader.stored(field).stream()
                            .anyMatch(stored -> hasPolicy(stored.value(), new Origins(stored.listing()), seen))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPolicy(Flow value, Origins in, Set<AbstractInsnNode> seen) {
        if (isPolicy(value.type())) {
            return true;
        }
        for (AbstractInsnNode maker : in.of(value)) {
            if (isPolicy(in.type(maker))
                    || maker instanceof MethodInsnNode made
                            && made.owner.startsWith("java/util/")
                            && seen.add(made)
                            && in.arguments(made).stream().anyMatch(each -> isPolicy(each, in, seen))) {
                return true;
            }
        }
        return false;
    }

    private boolean isPolicy(@Nullable String descriptor) {
        TypeElement type = descriptor == null || !descriptor.startsWith("L")
                ? null
                : symbols.type(descriptor.substring(1, descriptor.length() - 1));
        return type != null && libraries.isPolicy(type);
    }

    /** The functions in what a call is given; for a decorator also in what the calls before it were. */
    private static void handed(AbstractInsnNode call, Origins in, boolean withReceiver, Set<AbstractInsnNode> found) {
        for (Flow argument : in.arguments(call)) {
            collect(argument, in, found);
        }
        Flow receiver = withReceiver ? in.receiver(call) : null;
        if (receiver != null) {
            collect(receiver, in, found);
        }
    }

    private static void collect(Flow value, Origins in, Set<AbstractInsnNode> found) {
        for (AbstractInsnNode maker : in.of(value)) {
            boolean isCall = maker instanceof InvokeDynamicInsnNode
                    || maker instanceof MethodInsnNode
                    || maker.getOpcode() == Opcodes.NEW;
            if (isCall && found.add(maker) && maker instanceof MethodInsnNode) {
                handed(maker, in, true, found);
            }
        }
    }
}
