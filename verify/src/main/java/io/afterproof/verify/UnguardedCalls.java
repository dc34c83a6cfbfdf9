package io.afterproof.verify;

import io.afterproof.processor.chain.Calls.Call;
import io.afterproof.processor.chain.Findings;
import io.afterproof.processor.chain.Implementations;
import io.afterproof.processor.model.CalledTool;
import io.afterproof.processor.model.ToolCalls;
import io.afterproof.processor.model.Vocabulary;
import io.afterproof.processor.report.Diagnostic;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Mutating tools are called on their guard, not on the class that implements them; and it is the guard that an agent
 * framework is given.
 */
final class UnguardedCalls {
    private final Vocabulary vocabulary;
    private final ToolCalls tools;
    private final SymbolTable symbols;
    private final Surroundings surroundings;
    private final Findings findings;
    private final Implementations implementations;
    private final Map<Listing, Origins> origins = new IdentityHashMap<>();

    UnguardedCalls(
            Vocabulary vocabulary, ToolCalls tools, SymbolTable symbols, Surroundings surroundings, Findings findings) {
        this.vocabulary = vocabulary;
        this.tools = tools;
        this.symbols = symbols;
        this.surroundings = surroundings;
        this.findings = findings;
        this.implementations = new Implementations(vocabulary);
    }

    void check(ClassFileCode code) {
        for (Call call : code.calls().list()) {
            ClassFileCode.Spot spot = code.spot(call);
            if (call.receiver() != null && vocabulary.knowsTools()) {
                called(code, call, spot);
            }
            String framework = implementations.framework(call.method());
            if (framework != null && spot.instruction() instanceof MethodInsnNode) {
                Origins in = origins(spot.listing());
                in.arguments(spot.instruction()).forEach(argument -> handed(framework, argument, in, call, code));
            }
        }
    }

    private void called(ClassFileCode code, Call call, ClassFileCode.Spot spot) {
        TypeElement implementation = call.receiver() == null ? null : implementations.of(call.receiver());
        Origins in = origins(spot.listing());
        Flow receiver =
                spot.instruction() instanceof InvokeDynamicInsnNode ? first(spot) : in.receiver(spot.instruction());
        if (implementation == null && receiver != null && call.receiver() != null && isTools(call)) {
            implementation = implementation(receiver, in, code);
        }
        if (implementation == null || isInside(code.element(), implementation)) {
            return;
        }
        Optional<CalledTool> tool = tools.implementedTool(call.method(), implementation);
        if (tool.isPresent() && tool.get().isMutation()) {
            tell(
                    call,
                    tool.get().name() + " is called on the " + Implementations.nameOf(implementation) + " itself,",
                    receiver == null && spot.instruction() instanceof InvokeDynamicInsnNode
                            ? implementations.referring(implementation, call.method())
                            : implementations.guarding(implementation, text(receiver, in)));
        }
    }

    private static @Nullable Flow first(ClassFileCode.Spot spot) {
        var captured = spot.listing().flows().operands(spot.instruction());
        return captured.isEmpty() ? null : captured.get(0);
    }

    private void handed(String framework, Flow argument, Origins in, Call call, ClassFileCode code) {
        for (AbstractInsnNode maker : argument.from()) {
            if (maker instanceof MethodInsnNode collection && collection.owner.startsWith("java/util/")) {
                in.arguments(collection).forEach(each -> handed(framework, each, in, call, code));
                return;
            }
        }
        TypeElement implementation = implementation(argument, in, code);
        if (implementation != null) {
            tell(
                    call,
                    "The " + Implementations.nameOf(implementation) + " itself is handed to " + framework + ",",
                    implementations.guarding(implementation, text(argument, in)));
        }
    }

    private void tell(Call call, String what, String cure) {
        findings.add(Diagnostic.UNGUARDED_TOOL, call.site(), what, cure);
    }

    /** By the static type of what the value may be, locals looked into, those too that a lambda captures. */
    private @Nullable TypeElement implementation(Flow value, Origins in, ClassFileCode code) {
        TypeElement found = implementation(value.type());
        for (AbstractInsnNode maker : in.of(value)) {
            found = found == null ? implementation(in.type(maker)) : found;
            ClassFileCode.Spot lambda = code.lambda(in.listing());
            Flow captured = lambda != null && maker instanceof VarInsnNode load ? Origins.captured(load, lambda) : null;
            if (found == null && captured != null && lambda != null) {
                found = implementation(captured, origins(lambda.listing()), code);
            }
        }
        return found;
    }

    private @Nullable TypeElement implementation(@Nullable String descriptor) {
        TypeElement type = descriptor == null || !descriptor.startsWith("L")
                ? null
                : symbols.type(descriptor.substring(1, descriptor.length() - 1));
        return type == null ? null : implementations.of(type.asType());
    }

    private boolean isTools(Call call) {
        return call.receiver() != null
                && vocabulary.declared(call.receiver()).stream().anyMatch(vocabulary::holdsTools);
    }

    private boolean isInside(Element code, TypeElement implementation) {
        for (Element around = code; around != null; around = surroundings.enclosing(around)) {
            if (around instanceof TypeElement type && implementations.isInside(type, implementation)) {
                return true;
            }
        }
        return false;
    }

    /** The value as it may stand in the source. */
    private static String text(@Nullable Flow value, Origins in) {
        for (AbstractInsnNode maker : value == null ? java.util.Set.<AbstractInsnNode>of() : value.from()) {
            if (maker instanceof TypeInsnNode creation && creation.getOpcode() == Opcodes.NEW) {
                return "new " + simpleName(creation.desc) + "()";
            }
            if (maker instanceof FieldInsnNode field) {
                return field.name;
            }
            LocalVariableNode variable =
                    maker instanceof VarInsnNode load ? in.listing().variable(load, load.var) : null;
            if (variable != null) {
                return variable.name;
            }
        }
        return "…";
    }

    private static String simpleName(String internalName) {
        return internalName.substring(Math.max(internalName.lastIndexOf('/'), internalName.lastIndexOf('$')) + 1);
    }

    private Origins origins(Listing listing) {
        return origins.computeIfAbsent(listing, Origins::new);
    }
}
