package io.afterproof.processor.check;

import io.afterproof.processor.report.Finding;
import io.afterproof.processor.schema.SchemaFaults;
import io.afterproof.processor.schema.ShapeReader;
import io.afterproof.processor.schema.Slot;
import io.afterproof.processor.schema.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The rules for {@code @Schema} on a record or class itself, whether a tool uses it yet or not. */
public final class SchemaOfType {
    private SchemaOfType() {}

    /** What is wrong with it. What its type variables stand for, only a use can tell. */
    public static List<Finding> findings(
            TypeElement type, Elements elements, Types types, Predicate<Element> isSource) {
        if (!type.getTypeParameters().isEmpty()) {
            return List.of();
        }
        ShapeReader reader = new ShapeReader(elements, types, type, isSource, ShapeReader.Reach.ALL);
        Slot slot = reader.read(
                new Use(type.getSimpleName().toString(), type.asType(), List.of(), type, Optional.of(false), false));
        SchemaFaults faults = new SchemaFaults(reader.shapes());
        List<Finding> findings = new ArrayList<>();
        faults.unsupported(slot, false, findings::add);
        faults.contradictions(slot, findings::add);
        return findings;
    }
}
