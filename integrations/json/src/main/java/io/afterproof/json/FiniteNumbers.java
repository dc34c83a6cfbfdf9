package io.afterproof.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.type.ArrayType;
import com.fasterxml.jackson.databind.type.ReferenceType;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses numbers that a float or a double does not hold; Jackson makes infinities of them. */
final class FiniteNumbers extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;
    private static final Set<Class<?>> FLOATING =
            Set.of(double.class, Double.class, float.class, Float.class, OptionalDouble.class);

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription described, JsonDeserializer<?> deserializer) {
        return FLOATING.contains(described.getBeanClass()) ? new Finite(deserializer) : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyReferenceDeserializer(
            DeserializationConfig config,
            ReferenceType type,
            BeanDescription described,
            JsonDeserializer<?> deserializer) {
        return FLOATING.contains(type.getRawClass()) ? new Finite(deserializer) : deserializer;
    }

    @Override
    public JsonDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config, ArrayType type, BeanDescription described, JsonDeserializer<?> deserializer) {
        return FLOATING.contains(type.getContentType().getRawClass()) ? new Finite(deserializer) : deserializer;
    }

    /** A number is too large for its type; the message does not tell it. */
    static final class TooLarge extends JsonMappingException {
        private static final long serialVersionUID = 1L;

        TooLarge(JsonParser parser) {
            super(parser, "is too large a number");
        }
    }

    private static final class Finite extends DelegatingDeserializer {
        private static final long serialVersionUID = 1L;

        Finite(JsonDeserializer<?> delegate) {
            super(delegate);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
            return new Finite(delegate);
        }

        @Override
        public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Object value = super.deserialize(parser, context);
            if (isInfinite(value)) {
                throw new TooLarge(parser);
            }
            if (value instanceof double[] numbers) {
                for (int i = 0; i < numbers.length; i++) {
                    checkElement(numbers[i], numbers, i, parser);
                }
            } else if (value instanceof float[] numbers) {
                for (int i = 0; i < numbers.length; i++) {
                    checkElement(numbers[i], numbers, i, parser);
                }
            }
            return value;
        }

        private static boolean isInfinite(@Nullable Object value) {
            return value instanceof Double number && number.isInfinite()
                    || value instanceof Float real && real.isInfinite()
                    || value instanceof OptionalDouble optional && Double.isInfinite(optional.orElse(0));
        }

        private static void checkElement(double element, Object array, int index, JsonParser parser) throws TooLarge {
            if (Double.isInfinite(element)) {
                TooLarge failure = new TooLarge(parser);
                failure.prependPath(array, index);
                throw failure;
            }
        }
    }
}
