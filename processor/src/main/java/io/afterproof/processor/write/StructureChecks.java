package io.afterproof.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.schema.Shape;
import io.afterproof.processor.schema.Shapes;
import io.afterproof.processor.schema.Slot;
import io.afterproof.processor.schema.Structure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes one method for each kind of object that has to be checked. */
final class StructureChecks {
    private final Shapes shapes;
    private final RuleCode rules;
    private final NameAllocator names;
    private final Structures structures = new Structures();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> met = new HashSet<>();

    StructureChecks(Shapes shapes, RuleCode rules, NameAllocator names) {
        this.shapes = shapes;
        this.rules = rules;
        this.names = names;
    }

    private record Key(String id) {}

    /** What other methods need to know of these. */
    final class Structures {
        /** Whether anything at all is asked of a value. */
        boolean isChecked(Slot slot) {
            return isAsked(slot) || isCheckedWithin(slot);
        }

        /** Whether anything is asked of what a value holds. */
        boolean isCheckedWithin(Slot slot) {
            for (Slot inner : Shapes.inner(slot.shape())) {
                if (isChecked(inner)) {
                    return true;
                }
            }
            return slot.shape() instanceof Shape.Reference reference && isObjectChecked(reference.id());
        }

        /** The call that checks the object in a variable. */
        CodeBlock call(Shape.Reference reference, String value, String trail) {
            return StructureChecks.this.call(reference.id(), value, trail);
        }
    }

    Structures structures() {
        return structures;
    }

    private CodeBlock call(String id, String value, String trail) {
        if (met.add(id)) {
            open.add(id);
            names.newName(decapitalised(shapes.get(id).name()), new Key(id));
        }
        String method = names.get(new Key(id));
        return isRecursive(id)
                ? CodeBlock.of("$L($L, $L)", method, value, trail)
                : CodeBlock.of("$L($L)", method, value);
    }

    private static boolean isAsked(Slot slot) {
        boolean isRequired = !slot.isNullable() && !slot.isPrimitive();
        return isRequired || !slot.constraints().isEmpty();
    }

    private boolean isObjectChecked(String id) {
        Set<String> reachable = new HashSet<>(Set.of(id));
        reach(id, reachable);
        return reachable.stream().map(shapes::get).anyMatch(StructureChecks::isAskedItself);
    }

    private static boolean isAskedItself(Structure structure) {
        return !structure.foreign().isEmpty()
                || structure.properties().stream()
                        .anyMatch(property -> !property.reader().isEmpty() && isAskedAnywhere(property.slot()));
    }

    private static boolean isAskedAnywhere(Slot slot) {
        return isAsked(slot) || Shapes.inner(slot.shape()).stream().anyMatch(StructureChecks::isAskedAnywhere);
    }

    private boolean isRecursive(String id) {
        Set<String> reachable = new HashSet<>();
        reach(id, reachable);
        return reachable.contains(id);
    }

    private void reach(String id, Set<String> found) {
        Structure structure = shapes.get(id);
        List<String> next = new ArrayList<>();
        structure.variants().forEach(variant -> next.add(variant.id()));
        structure.properties().forEach(property -> references(property.slot(), next));
        for (String each : next) {
            if (found.add(each)) {
                reach(each, found);
            }
        }
    }

    private static void references(Slot slot, List<String> found) {
        if (slot.shape() instanceof Shape.Reference reference) {
            found.add(reference.id());
        }
        Shapes.inner(slot.shape()).forEach(inner -> references(inner, found));
    }

    /** The methods that were called so far, and those that they call. */
    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        while (!open.isEmpty()) {
            methods.add(method(shapes.get(open.remove())));
        }
        return methods;
    }

    private MethodSpec method(Structure structure) {
        boolean isRecursive = isRecursive(structure.id());
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.get(new Key(structure.id())))
                .addModifiers(Modifier.PRIVATE)
                .returns(GuardApi.VIOLATIONS)
                .addParameter(structure.type(), "it");
        if (isRecursive) {
            method.addParameter(GuardApi.TRAIL, "outer")
                    .addStatement("$T here = $T.into(it, outer)", GuardApi.TRAIL, GuardApi.TRAIL)
                    .beginControlFlow("if (here == null)")
                    .addStatement("return null")
                    .endControlFlow()
                    .beginControlFlow("if (here.isTooDeep())")
                    .addStatement("return $T.add(null, $S, $S)", GuardApi.VIOLATIONS, "", "is nested too deeply")
                    .endControlFlow();
        }
        SlotChecks checks = new SlotChecks(rules, structures, isRecursive ? "here" : "null");
        if (structure.variants().isEmpty()) {
            properties(structure, checks);
            if (!isRecursive) {
                method.beginControlFlow("if (it == null)")
                        .addStatement("return null")
                        .endControlFlow();
            }
            // what is read may be the program's own code
            return method.addStatement("$T $L = null", GuardApi.VIOLATIONS, SlotChecks.FOUND)
                    .beginControlFlow("try")
                    .addCode(checks.code().build())
                    .nextControlFlow("catch ($T failure)", RuntimeException.class)
                    .addStatement("return $T.unchecked($L, $S, failure)", GuardApi.VIOLATIONS, SlotChecks.FOUND, "")
                    .endControlFlow()
                    .addStatement("return $L", SlotChecks.FOUND)
                    .build();
        }
        for (Structure.Variant variant : structure.variants()) {
            if (isObjectChecked(variant.id())) {
                String name = checks.name(decapitalised(shapes.get(variant.id()).name()));
                method.beginControlFlow("if (it instanceof $T $L)", variant.type(), name)
                        // a variant is the same object, which is on the trail already
                        .addStatement("return $L", call(variant.id(), name, isRecursive ? "outer" : "null"))
                        .endControlFlow();
            }
        }
        return method.addStatement("return null").build();
    }

    private void properties(Structure structure, SlotChecks checks) {
        if (!structure.foreign().isEmpty()) {
            checks.foreign(CodeBlock.of("whole($L, it)", SlotChecks.FOUND));
        }
        for (Structure.Property property : structure.properties()) {
            Slot slot = property.slot();
            if (property.reader().isEmpty() || !structures.isChecked(slot)) {
                continue;
            }
            if (slot.isForeign()) {
                checks.foreign(CodeBlock.of(
                        "property($L, it, $L, $L)",
                        SlotChecks.FOUND,
                        TextLiteral.of(property.bean()),
                        TextLiteral.of(property.name())));
                slot = slot.withoutRules();
            }
            if (!structures.isChecked(slot)) {
                continue;
            }
            String value = checks.name(decapitalised(
                    property.reader().replaceFirst("^(?:get|is)(?=[A-Z])", "").replace("()", "")));
            checks.code().addStatement("$T $L = it.$L", slot.type(), value, property.reader());
            checks.check(slot, value, Path.of(property.name()), !slot.isNullable());
        }
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
