package io.afterproof.processor.schema;

import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads the forms of what holds other values: lists, arrays, maps, optional values. */
final class ContainerReader {
    private final Types types;
    private final ConstraintReader constraints;
    private final ShapeReader shapes;

    ContainerReader(Types types, ConstraintReader constraints, ShapeReader shapes) {
        this.types = types;
        this.constraints = constraints;
        this.shapes = shapes;
    }

    Shape dictionary(List<TypeMirror> keyAndValue, Use use) {
        if (keyAndValue.size() != 2) {
            return ShapeReader.noForm();
        }
        Slot key = shapes.element(keyAndValue.get(0), use);
        Slot value = shapes.element(keyAndValue.get(1), use);
        if (key.shape() instanceof Shape.Choice choice) {
            return new Shape.Dictionary(key, value, choice.names());
        }
        return key.shape() instanceof Shape.Text
                        || key.shape() instanceof Shape.Whole
                        || key.shape() instanceof Shape.Decimal
                ? new Shape.Dictionary(key, value, List.of())
                : new Shape.None(
                        "has keys of the type " + CodeTypes.written(key.type().toString())
                                + ", and names in JSON are strings",
                        "Use String or an enum for the keys");
    }

    /** What stands before an array is on the array, although it is on the type of its components as well. */
    Slot component(ArrayType array, Use use) {
        Slot component = shapes.element(array.getComponentType(), use);
        List<String> outer = constraints.read(use.annotations(), use.element()).stream()
                .map(Constraint::words)
                .toList();
        return outer.isEmpty() ? component : innermost(component, array.getComponentType(), outer);
    }

    private static Slot innermost(Slot slot, TypeMirror type, List<String> outer) {
        if (type instanceof ArrayType array && slot.shape() instanceof Shape.Sequence sequence) {
            return slot.shaped(new Shape.Sequence(
                    innermost(sequence.element(), array.getComponentType(), outer), sequence.isUnique()));
        }
        return slot.with(slot.constraints().stream()
                .filter(constraint -> !outer.contains(constraint.words()))
                .toList());
    }

    /** The number in an optional one. */
    Slot numberIn(String name, Use use) {
        TypeKind kind = TypeKinds.OPTIONAL_NUMBERS.getOrDefault(name, TypeKind.INT);
        Slot number = shapes.element(types.getPrimitiveType(kind), use);
        return number.with(constraints.read(use.annotations(), use.element()).stream()
                .filter(ContainerReader::isOfNumber)
                .toList());
    }

    /** What is asked of an optional number is asked of the number. */
    static boolean isOfNumber(Constraint constraint) {
        return constraint.rule() instanceof Rule.Bound || constraint.rule() instanceof Rule.Digits;
    }
}
