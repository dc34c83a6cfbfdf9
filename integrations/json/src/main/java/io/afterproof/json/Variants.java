package io.afterproof.json;

import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The permitted subclasses of sealed types, which this Jackson knows only where it is told. */
final class Variants {
    private final DeserializationConfig config;
    private final Set<JavaType> seen = new LinkedHashSet<>();
    private final Set<Class<?>> found = new LinkedHashSet<>();

    private Variants(DeserializationConfig config) {
        this.config = config;
    }

    /** Registers the variants of all sealed types that are within these, and returns them. */
    static Set<JavaType> register(ObjectMapper mapper, Collection<JavaType> types) {
        Variants variants = new Variants(mapper.getDeserializationConfig());
        types.forEach(variants::visit);
        mapper.registerSubtypes(variants.found);
        return variants.found.stream().map(mapper::constructType).collect(Collectors.toSet());
    }

    private void visit(@Nullable JavaType type) {
        if (type == null || !seen.add(type)) {
            return;
        }
        visit(type.getKeyType());
        visit(type.getContentType());
        visit(type.getReferencedType());
        for (int i = 0; i < type.containedTypeCount(); i++) {
            visit(type.containedType(i));
        }
        Class<?> raw = type.getRawClass();
        if (raw.isSealed() && !type.isEnumType()) {
            for (Class<?> each : raw.getPermittedSubclasses()) {
                if (!Modifier.isAbstract(each.getModifiers())) {
                    found.add(each);
                }
                visit(config.constructType(each));
            }
        }
        if (!raw.isPrimitive() && !type.isContainerType() && !raw.getName().startsWith("java.")) {
            properties(type);
        }
    }

    private void properties(JavaType type) {
        try {
            for (BeanPropertyDefinition each : config.introspect(type).findProperties()) {
                visit(each.getPrimaryType());
            }
        } catch (IllegalArgumentException ignored) {
            // two properties of one name: told where its deserializer is made, if it is
        }
    }
}
