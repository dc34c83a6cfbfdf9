package io.afterproof.json;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes arguments of JSON, by a mapper of its own that is like the program's. */
final class Binding {
    private final ObjectMapper mapper;

    Binding(ObjectMapper like, Collection<ToolShape> tools) {
        this.mapper = like.copy()
                .registerModule(new SimpleModule("afterproof-json").setDeserializerModifier(new FiniteNumbers()));
        List<JavaType> types = tools.stream()
                .flatMap(Binding::filled)
                .map(parameter -> mapper.constructType(parameter.type()))
                .toList();
        Set<JavaType> variants = Variants.register(mapper, types);
        Bindable bindable = new Bindable(mapper);
        for (ToolShape tool : tools) {
            filled(tool).forEach(parameter -> check(bindable, tool, parameter));
        }
        variants.forEach(bindable::check);
    }

    /** @throws IllegalStateException if no JSON at all could be bound to that type */
    @Nullable
    Object read(@Nullable JsonNode value, Type type) throws IOException {
        JavaType wanted = mapper.constructType(type);
        try {
            return mapper.readValue(mapper.treeAsTokens(value == null ? mapper.nullNode() : value), wanted);
        } catch (InvalidDefinitionException e) {
            // without its cause, which may quote the value
            JavaType unbound = e.getType() == null ? wanted : e.getType();
            throw new IllegalStateException(unbound.toCanonical() + " cannot be made of JSON by this mapper");
        }
    }

    private void check(Bindable bindable, ToolShape tool, ToolShape.Parameter parameter) {
        try {
            bindable.check(mapper.constructType(parameter.type()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the parameter " + parameter.name() + " of " + tool.method().toGenericString()
                            + " cannot be made of JSON by this mapper: " + e.getMessage(),
                    e);
        }
    }

    /** The parameters that the model fills. */
    private static Stream<ToolShape.Parameter> filled(ToolShape tool) {
        return tool.parameters().stream().filter(parameter -> !parameter.name().isEmpty());
    }
}
