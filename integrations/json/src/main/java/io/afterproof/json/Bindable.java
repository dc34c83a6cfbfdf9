package io.afterproof.json;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBase;
import com.fasterxml.jackson.databind.deser.DefaultDeserializationContext;
import com.fasterxml.jackson.databind.deser.impl.UnsupportedTypeDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.ReferenceTypeDeserializer;
import com.fasterxml.jackson.databind.util.BeanUtil;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for types that Jackson can never bind, whatever the model sends: a fault of the program, which Jackson tells only
 * when it comes to the value.
 */
final class Bindable {
    private final DeserializationConfig config;
    private final DeserializationContext context;
    private final Set<JsonDeserializer<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Bindable(ObjectMapper mapper) {
        this.config = mapper.getDeserializationConfig();
        this.context = ((DefaultDeserializationContext) mapper.getDeserializationContext()).createDummyInstance(config);
    }

    /** @throws IllegalArgumentException if it cannot be bound, or something within it */
    void check(JavaType type) {
        try {
            check(context.findContextualValueDeserializer(type, null), type);
        } catch (JsonMappingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    private void check(@Nullable JsonDeserializer<?> deserializer, JavaType type) throws JsonMappingException {
        if (deserializer == null || !seen.add(deserializer)) {
            return;
        }
        if (deserializer instanceof UnsupportedTypeDeserializer) {
            String why = BeanUtil.checkUnsupportedType(config, type);
            throw new IllegalArgumentException(
                    why == null ? "Jackson does not read " + type.getRawClass().getName() : why);
        }
        if (deserializer instanceof BeanDeserializerBase bean) {
            if (!bean.getValueInstantiator().canInstantiate() && config.getProblemHandlers() == null) {
                throw new IllegalArgumentException("Jackson finds no constructor of "
                        + bean.handledType().getName() + " that it can call; mark one with @JsonCreator");
            }
            for (var properties = bean.properties(); properties.hasNext(); ) {
                var property = properties.next();
                check(property.getValueDeserializer(), property.getType());
            }
            for (var properties = bean.creatorProperties(); properties.hasNext(); ) {
                var property = properties.next();
                check(property.getValueDeserializer(), property.getType());
            }
        }
        if (deserializer instanceof ContainerDeserializerBase<?> container && container.getContentType() != null) {
            check(container.getContentDeserializer(), container.getContentType());
        }
        if (deserializer instanceof ReferenceTypeDeserializer<?> reference
                && reference.getValueType().getReferencedType() != null) {
            check(reference.getValueType().getReferencedType());
        }
        check(deserializer.getDelegatee(), type);
    }
}
