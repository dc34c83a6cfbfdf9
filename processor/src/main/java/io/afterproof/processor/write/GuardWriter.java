package io.afterproof.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.afterproof.processor.model.Effect;
import io.afterproof.processor.model.Parameter;
import io.afterproof.processor.model.Result.Shape;
import io.afterproof.processor.model.Signature;
import io.afterproof.processor.model.Surroundings;
import io.afterproof.processor.model.Target;
import io.afterproof.processor.model.TextLiteral;
import io.afterproof.processor.model.Tool;
import io.afterproof.processor.model.ToolInterface;
import io.afterproof.processor.write.CheckCalls.Lambda;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes the class that guards a tool interface. The model must be free of errors. */
public final class GuardWriter {
    static final String PROCESSOR = "io.afterproof.processor.AfterproofProcessor";

    private final ToolInterface tools;
    private final Component component;
    private final FieldNames names;
    private final CheckCalls checks;
    private final boolean importsVerdict;

    private GuardWriter(ToolInterface tools, Component component) {
        this.tools = tools;
        this.component = component;
        this.names = new FieldNames(tools);
        this.importsVerdict = !tools.surroundings().methods().contains("verdict");
        this.checks = new CheckCalls(importsVerdict);
    }

    /** The source of the guard. */
    public static String write(ToolInterface tools, Component component) {
        GuardWriter writer = new GuardWriter(tools, component);
        JavaFile.Builder file = JavaFile.builder(tools.guard().packageName(), writer.type())
                .indent("    ")
                .skipJavaLangImports(!tools.surroundings().masksJavaLang());
        if (writer.importsVerdict && writer.usesVerdict()) {
            file.addStaticImport(GuardApi.CHECKS, "verdict");
        }
        return file.build().toString();
    }

    private boolean usesVerdict() {
        return gateToRun().isPresent()
                || tools.tools().stream()
                        .flatMap(tool -> tool.marks().references().stream())
                        .anyMatch(reference -> reference.role().isCheck());
    }

    private TypeSpec type() {
        Surroundings surroundings = tools.surroundings();
        Descriptions descriptions = new Descriptions(tools, names);
        TypeSpec.Builder type = TypeSpec.classBuilder(tools.guard())
                .addJavadoc("Guards every call of {@link $T}.\n", tools.name())
                .alwaysQualify(surroundings.masked().toArray(String[]::new));
        if (surroundings.annotatedGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(GuardApi.GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!surroundings.suppressed().isEmpty()) {
            AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
            surroundings.suppressed().forEach(lint -> suppress.addMember("value", TextLiteral.of(lint)));
            type.addAnnotation(suppress.build());
        }
        component.onType().forEach(type::addAnnotation);
        type.addAnnotations(tools.annotations());
        if (tools.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        type.addModifiers(Modifier.FINAL)
                .addTypeVariables(tools.typeVariables())
                .addSuperinterface(self())
                .addField(descriptions.toolSet());
        tools.tools().forEach(tool -> type.addField(descriptions.tool(tool)));
        type.addField(self(), FieldNames.DELEGATE, Modifier.PRIVATE, Modifier.FINAL);
        if (SchemaWriter.isNeeded(tools)) {
            type.addField(SchemaWriter.name(tools), names.schema(), Modifier.PRIVATE, Modifier.FINAL);
        }
        tools.tools().forEach(tool -> type.addField(guardField(tool)));
        type.addMethod(constructor());
        PlainReadCall plain = new PlainReadCall(tools, names);
        FluentCall fluent = new FluentCall(tools, names, checks);
        for (Tool tool : tools.tools()) {
            type.addMethod(override(tool.method())
                    .addCode(plain.fits(tool) ? plain.body(tool) : fluent.body(tool))
                    .build());
        }
        tools.forwards().forEach(forward -> type.addMethod(forward(forward)));
        return type.build();
    }

    private TypeName self() {
        return tools.typeVariables().isEmpty()
                ? tools.name()
                : ParameterizedTypeName.get(
                        tools.name(),
                        tools.typeVariables().stream()
                                .map(variable -> TypeVariableName.get(variable.name()))
                                .toArray(TypeName[]::new));
    }

    private FieldSpec guardField(Tool tool) {
        ClassName guard = tool.effect() == Effect.MUTATION ? GuardApi.MUTATION_GUARD : GuardApi.READ_GUARD;
        TypeName type = ParameterizedTypeName.get(guard, tool.method().result().value());
        return FieldSpec.builder(type, names.guard(tool), Modifier.PRIVATE, Modifier.FINAL)
                .build();
    }

    private MethodSpec constructor() {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
        component.onConstructor().ifPresent(constructor::addAnnotation);
        ParameterSpec.Builder delegate = ParameterSpec.builder(self(), FieldNames.DELEGATE);
        if (component != Component.NONE) {
            delegate.addAnnotation(GuardApi.RAW);
        }
        constructor
                .addModifiers(Modifier.PUBLIC)
                .addParameter(delegate.build())
                .addParameter(GuardApi.GUARDS, "guards")
                .addStatement("this.delegate = $T.requireNonNull(delegate, $S)", Objects.class, FieldNames.DELEGATE);
        if (tools.tools().isEmpty()) {
            return constructor.addStatement("guards.bind($L)", FieldNames.TOOLS).build();
        }
        constructor.addCode(bind());
        if (SchemaWriter.isNeeded(tools)) {
            constructor.addStatement(
                    SchemaWriter.needsClock(tools) ? "this.$L = new $T(tools.clock())" : "this.$L = new $T()",
                    names.schema(),
                    SchemaWriter.name(tools));
        }
        for (Tool tool : tools.tools()) {
            String kind = switch (tool.effect()) {
                case READ -> "read";
                case MUTATION -> "mutation";
                case GATE -> "gate";
            };
            CodeBlock redispatch = tool.effect() == Effect.MUTATION ? Redispatches.of(tool) : CodeBlock.of("");
            constructor.addCode(
                    "this.$L = tools.$L($L$L);\n", names.guard(tool), kind, names.description(tool), redispatch);
        }
        return constructor.build();
    }

    /** The gate that the guard can run on its own, because it needs no arguments. */
    private Optional<Tool> gateToRun() {
        return tools.tools().stream()
                .filter(tool -> tool.effect() == Effect.GATE)
                .filter(tool -> tool.method().parameters().isEmpty())
                .findFirst();
    }

    /** Binds the tool set, with the gate that the guard runs itself when a chain is at its limit. */
    private CodeBlock bind() {
        Optional<Tool> gate = gateToRun();
        CodeBlock.Builder code = CodeBlock.builder();
        if (gate.isEmpty()) {
            return code.addStatement("$T tools = guards.bind($L)", GuardApi.GUARDED_TOOLS, FieldNames.TOOLS)
                    .build();
        }
        Target target = new Target(
                Optional.empty(), gate.get().name(), List.of(), Optional.empty(), Effect.GATE, "STRONG", false);
        CodeBlock verdict = checks.verdict(target, new Lambda("", "", ""));
        if (gate.get().method().thrown().isEmpty()) {
            return code.addStatement(
                            "$T tools = guards.bind($L, () -> $L)", GuardApi.GUARDED_TOOLS, FieldNames.TOOLS, verdict)
                    .build();
        }
        return code.add("$T tools = guards.bind($L, () -> {\n$>", GuardApi.GUARDED_TOOLS, FieldNames.TOOLS)
                .beginControlFlow("try")
                .addStatement("return $L", verdict)
                .nextControlFlow("catch ($T failure)", Throwable.class)
                .addStatement("return $T.unknown($T.valueOf(failure))", GuardApi.VERDICT, String.class)
                .endControlFlow()
                .add("$<});\n")
                .build();
    }

    private static MethodSpec.Builder override(Signature method) {
        MethodSpec.Builder override = MethodSpec.methodBuilder(method.name())
                .addAnnotation(Override.class)
                .addAnnotations(method.annotations())
                .addModifiers(Modifier.PUBLIC)
                .addTypeVariables(method.typeVariables())
                .returns(method.result().declared())
                .varargs(method.varargs())
                .addExceptions(method.thrown());
        for (Parameter parameter : method.parameters()) {
            override.addParameter(ParameterSpec.builder(parameter.type(), parameter.name())
                    .addAnnotations(parameter.annotations())
                    .build());
        }
        return override;
    }

    private MethodSpec forward(Signature method) {
        CodeBlock arguments = method.parameters().stream()
                .map(parameter -> CodeBlock.of("$L", parameter.name()))
                .collect(CodeBlock.joining(", "));
        String returns = method.result().shape() == Shape.NONE ? "" : "return ";
        return override(method)
                .addStatement("$L$T.super.$L($L)", returns, tools.name(), method.name(), arguments)
                .build();
    }
}
