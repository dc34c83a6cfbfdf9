package io.afterproof.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.model.ToolSchema;
import io.afterproof.processor.model.ToolSchema.Demand;
import io.afterproof.processor.schema.Slot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that checks arguments and results of the tools of an interface. */
public final class SchemaWriter {
    private final ToolInterface tools;
    private final SchemaNames names;
    private final NameAllocator methods;
    private final SchemaConstants constants = new SchemaConstants();
    private final RuleCode rules = new RuleCode(constants);
    private final StructureChecks structures;

    private SchemaWriter(ToolInterface tools) {
        this.tools = tools;
        this.names = new SchemaNames(tools);
        this.methods = names.allocator();
        this.structures = new StructureChecks(tools.shapes(), rules, methods);
    }

    /** Whether there is anything to check. */
    public static boolean isNeeded(ToolInterface tools) {
        return tools.tools().stream()
                .map(Tool::schema)
                .anyMatch(schema -> schema.checksArguments() || schema.checksResult());
    }

    /** What the class is called. */
    public static ClassName name(ToolInterface tools) {
        return ClassName.get(
                tools.guard().packageName(),
                "SchemaOf" + tools.guard().simpleName().substring("Guarded".length()));
    }

    /** Whether the checks of these tools have to know the time. */
    static boolean needsClock(ToolInterface tools) {
        SchemaWriter writer = new SchemaWriter(tools);
        writer.type();
        return writer.constants.needsClock();
    }

    /** The source of the class. */
    public static String write(ToolInterface tools) {
        String source = JavaFile.builder(tools.guard().packageName(), new SchemaWriter(tools).type())
                .indent("    ")
                .skipJavaLangImports(!tools.surroundings().masksJavaLang())
                .build()
                .toString();
        return escaped(source);
    }

    private TypeSpec type() {
        List<MethodSpec> found = new ArrayList<>();
        for (Tool tool : tools.tools()) {
            if (tool.schema().checksArguments()) {
                found.add(arguments(tool));
            }
            tool.schema()
                    .result()
                    .filter(result -> result.demand() != Demand.NONE)
                    .ifPresent(result -> found.add(result(tool, result)));
        }
        found.addAll(structures.methods());
        TypeSpec.Builder type = TypeSpec.classBuilder(name(tools))
                .addJavadoc("What must hold for the arguments and results of {@link $T}.\n", tools.name())
                .addModifiers(Modifier.FINAL);
        if (tools.surroundings().annotatedGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GuardApi.GENERATED)
                    .addMember("value", "$S", GuardWriter.PROCESSOR)
                    .build());
        }
        if (isDeprecated()) {
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", "$S", "deprecation")
                    .addMember("value", "$S", "removal")
                    .build());
        }
        constants.fields().forEach(type::addField);
        if (constants.needsClock()) {
            type.addField(Clock.class, SchemaConstants.CLOCK, Modifier.PRIVATE, Modifier.FINAL)
                    .addMethod(constructor());
        }
        if (constants.needsForeign()) {
            type.addField(GuardApi.FOREIGN_CHECKS, SchemaConstants.FOREIGN, Modifier.PRIVATE, Modifier.FINAL);
        }
        return type.addMethods(found).build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Clock.class, SchemaConstants.CLOCK)
                .addStatement("this.clock = clock");
        if (constants.needsForeign()) {
            constructor.addStatement("this.$L = new $T(clock)", SchemaConstants.FOREIGN, GuardApi.FOREIGN_CHECKS);
        }
        return constructor.build();
    }

    private boolean isDeprecated() {
        return tools.surroundings().suppressed().stream()
                        .anyMatch(lint -> lint.equals("deprecation") || lint.equals("removal"))
                || tools.shapes().structures().values().stream()
                        .flatMap(structure -> structure.properties().stream())
                        .anyMatch(property -> property.isDeprecated());
    }

    private MethodSpec arguments(Tool tool) {
        SlotChecks checks = new SlotChecks(rules, structures.structures(), "null");
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(names.arguments(tool)).returns(GuardApi.VIOLATIONS);
        for (ToolSchema.Argument argument : checked(tool)) {
            String name = checks.name(argument.parameter());
            method.addParameter(argument.slot().type(), name);
            checks.check(
                    own(argument, name, tool, checks), name, Path.of(argument.name()), isAskedFor(argument.slot()));
        }
        return finished(method, checks);
    }

    /** What is left to check of an argument that a provider is asked about. */
    private Slot own(ToolSchema.Argument argument, String name, Tool tool, SlotChecks checks) {
        if (!argument.slot().isForeign()) {
            return argument.slot();
        }
        List<String> parameters =
                tool.method().parameters().stream().map(Parameter::name).toList();
        checks.foreign(CodeBlock.of(
                "parameter($L, $L, $L, $L, $L)",
                SlotChecks.FOUND,
                method(tool),
                parameters.indexOf(argument.parameter()),
                TextLiteral.of(argument.name()),
                name));
        return argument.slot().withoutRules();
    }

    /** A method, as arguments that name it. */
    private CodeBlock method(Tool tool) {
        CodeBlock types = tool.method().parameters().stream()
                .map(parameter -> CodeBlock.of("$T.class", parameter.erasure()))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.class, $S, new $T<?>[] {$L}", tools.name(), tool.name(), Class.class, types);
    }

    /** That an argument is there is known by now, unless it may be missing and a constraint wants it all the same. */
    private static boolean isAskedFor(Slot slot) {
        return slot.isNullable() && slot.isRequired();
    }

    private MethodSpec result(Tool tool, ToolSchema.Result result) {
        SlotChecks checks = new SlotChecks(rules, structures.structures(), "null");
        Slot slot = result.slot();
        MethodSpec.Builder method = MethodSpec.methodBuilder(names.result(tool))
                .returns(GuardApi.VIOLATIONS)
                .addParameter(slot.type(), checks.name("result"));
        boolean isAsked = result.demand() == Demand.SCHEMA && !slot.isNullable();
        if (slot.isForeign()) {
            checks.foreign(CodeBlock.of("result($L, $L, result)", SlotChecks.FOUND, method(tool)));
        }
        Slot own = slot.isForeign() ? slot.withoutRules() : slot;
        checks.check(own, "result", Path.of("result"), own.isRequired() || isAsked);
        return finished(method, checks);
    }

    private static MethodSpec finished(MethodSpec.Builder method, SlotChecks checks) {
        return method.addStatement("$T $L = null", GuardApi.VIOLATIONS, SlotChecks.FOUND)
                .addCode(checks.code().build())
                .addStatement("return $L", SlotChecks.FOUND)
                .build();
    }

    /** The arguments that are looked at. */
    static List<ToolSchema.Argument> checked(Tool tool) {
        return tool.schema().arguments().stream()
                .filter(argument -> argument.demand() != Demand.NONE)
                .toList();
    }

    /** Everything that is not ASCII as an escape: nobody knows in which encoding the file will be read. */
    private static String escaped(String source) {
        StringBuilder escaped = new StringBuilder(source.length());
        source.chars()
                .forEach(letter -> escaped.append(
                        letter < 128 ? String.valueOf((char) letter) : String.format("\\u%04x", letter)));
        return escaped.toString();
    }
}
