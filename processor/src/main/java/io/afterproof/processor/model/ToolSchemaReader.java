package io.afterproof.processor.model;

import io.afterproof.processor.model.Frameworks.ParameterNaming;
import io.afterproof.processor.model.Parameter.Trait;
import io.afterproof.processor.model.ToolSchema.Argument;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.schema.ShapeReader;
import io.afterproof.processor.schema.Shapes;
import io.afterproof.processor.schema.Slot;
import io.afterproof.processor.schema.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads the forms of the arguments and results of the tools of one interface, and which of them are to be checked. */
final class ToolSchemaReader {
    private static final String SCHEMA = "io.afterproof.Schema";

    private final Compilation compilation;
    private final TypeElement tools;
    private final ResultReader results;
    private final ShapeReader shapes;
    private final DemandFinder demands;

    private ToolSchemaReader(
            Compilation compilation, TypeElement tools, ResultReader results, ShapeReader.Reach reach) {
        this.compilation = compilation;
        this.tools = tools;
        this.results = results;
        this.shapes =
                new ShapeReader(compilation.elements(), compilation.types(), tools, compilation.isSource(), reach);
        this.demands = new DemandFinder();
    }

    /** A reader for these tools, which follows types into libraries only where {@code @Schema} asks for it. */
    static ToolSchemaReader of(Compilation compilation, TypeElement tools, List<Member> members, ResultReader results) {
        ToolSchemaReader careful = new ToolSchemaReader(compilation, tools, results, ShapeReader.Reach.OWN);
        return members.stream().filter(Member::isTool).anyMatch(careful::isAsked)
                ? new ToolSchemaReader(compilation, tools, results, ShapeReader.Reach.ALL)
                : careful;
    }

    private boolean isAsked(Member member) {
        return isWhole(member)
                || member.declarations().stream()
                        .flatMap(each -> each.getParameters().stream())
                        .anyMatch(ToolSchemaReader::isOn)
                || member.type().getParameterTypes().stream().anyMatch(demands::isAsked)
                || results.result(member).filter(demands::isAsked).isPresent();
    }

    private boolean isWhole(Member member) {
        return isOn(tools)
                || member.annotation("Schema").isPresent()
                || member.declarations().stream()
                        .map(Element::getEnclosingElement)
                        .anyMatch(ToolSchemaReader::isOn);
    }

    /** The objects that all that was read refers to. */
    Shapes shapes() {
        return shapes.shapes();
    }

    ToolSchema read(Member member, Signature signature) {
        boolean isWhole = isWhole(member);
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            Parameter parameter = signature.parameters().get(i);
            if (!parameter.traits().contains(Trait.INJECTED)) {
                arguments.add(argument(member, parameter, i, isWhole));
            }
        }
        return new ToolSchema(List.copyOf(arguments), result(member, isWhole));
    }

    private Argument argument(Member member, Parameter parameter, int index, boolean isWhole) {
        VariableElement declared = member.head().getParameters().get(index);
        TypeMirror type = member.type().getParameterTypes().get(index);
        List<AnnotationMirror> annotations = annotations(member, index);
        Slot slot = shapes.read(new Use(
                parameter.name() + " of " + tools.getSimpleName() + "." + member.name(),
                restored(declared.asType(), type),
                annotations,
                declared,
                Optional.of(parameter.traits().contains(Trait.OPTIONAL)
                        && !type.getKind().isPrimitive()),
                false));
        boolean isAsked = isWhole
                || annotations.stream().anyMatch(each -> Mirror.typeName(each).equals(SCHEMA));
        return new Argument(
                name(parameter, annotations),
                parameter.name(),
                described(slot, member, parameter.name()),
                demand(isAsked, annotations, type));
    }

    private Slot described(Slot slot, Member member, String parameter) {
        return slot.description().isEmpty()
                ? shapes.descriptions()
                        .documented(member.head(), parameter)
                        .map(slot::describedAs)
                        .orElse(slot)
                : slot;
    }

    private Optional<ToolSchema.Result> result(Member member, boolean isWhole) {
        Optional<TypeMirror> actual = results.result(member);
        if (actual.isEmpty() || member.effect() == Effect.GATE) {
            return Optional.empty();
        }
        ExecutableElement head = member.head();
        List<AnnotationMirror> annotations = member.declarations().stream()
                .flatMap(each -> each.getAnnotationMirrors().stream())
                .<AnnotationMirror>map(each -> each)
                .toList();
        TypeMirror written = ResultReader.held(head.getReturnType()).orElse(head.getReturnType());
        Slot slot = shapes.read(new Use(
                "the result of " + tools.getSimpleName() + "." + member.name(),
                restored(written, actual.get()),
                annotations,
                head,
                isOptional(actual.get()) ? Optional.of(true) : Optional.empty(),
                false));
        return Optional.of(new ToolSchema.Result(slot.describedAs(""), demand(isWhole, annotations, actual.get())));
    }

    private static boolean isOptional(TypeMirror type) {
        return type.toString().startsWith("java.util.Optional");
    }

    private Demand demand(boolean isAsked, List<AnnotationMirror> annotations, TypeMirror type) {
        if (isAsked || demands.isAsked(type)) {
            return Demand.SCHEMA;
        }
        return shapes.isConstrained(annotations, type) ? Demand.CONSTRAINT : Demand.NONE;
    }

    /** The declared type where it says the same: javac drops annotations on types where it fills in type variables. */
    private TypeMirror restored(TypeMirror declared, TypeMirror actual) {
        return compilation.types().isSameType(declared, actual) ? declared : actual;
    }

    private static List<AnnotationMirror> annotations(Member member, int index) {
        List<AnnotationMirror> found = new ArrayList<>();
        member.declarations()
                .forEach(each -> found.addAll(each.getParameters().get(index).getAnnotationMirrors()));
        return found;
    }

    /** What frameworks tell the model that a parameter is called. */
    private String name(Parameter parameter, List<AnnotationMirror> annotations) {
        for (ParameterNaming naming : Frameworks.NAMINGS) {
            for (AnnotationMirror annotation : annotations) {
                String name = Mirror.typeName(annotation).equals(naming.annotation())
                        ? Mirror.said(annotation, naming.member())
                                .map(Object::toString)
                                .orElse("")
                        : "";
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        return parameter.name();
    }

    private static boolean isOn(Element element) {
        return Mirror.find(element, SCHEMA).isPresent();
    }

    /** Which types hold one that is annotated with {@code @Schema}. */
    private final class DemandFinder {
        private final Map<String, Boolean> known = new HashMap<>();

        boolean isAsked(TypeMirror type) {
            return known.computeIfAbsent(type.toString(), name -> {
                Slot slot = shapes.read(new Use("", type, List.of(), tools, Optional.of(true), true));
                return shapes.shapes().reachable(slot).stream()
                        .map(id -> id.replaceAll("<.*", ""))
                        .map(id -> compilation.elements().getTypeElement(id))
                        .anyMatch(element -> element != null && isOn(element));
            });
        }
    }
}
