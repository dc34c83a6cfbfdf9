package io.afterproof.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Makes arguments of JSON, by a mapper of its own that is like the program's. */
final class Binding {
    private final ObjectMapper mapper;

    Binding(ObjectMapper like, Collection<ToolShape> tools) {
        this.mapper = like.copy()
                .registerModule(new SimpleModule("afterproof-json").setDeserializerModifier(new FiniteNumbers()));
        Variants.register(
                mapper,
                tools.stream()
                        .flatMap(tool -> tool.parameters().stream())
                        .filter(parameter -> !parameter.name().isEmpty())
                        .map(parameter -> mapper.constructType(parameter.type()))
                        .toList());
    }

    @Nullable
    Object read(@Nullable JsonNode value, Type type) throws IOException {
        return mapper.readValue(
                mapper.treeAsTokens(value == null ? mapper.nullNode() : value), mapper.constructType(type));
    }
}
