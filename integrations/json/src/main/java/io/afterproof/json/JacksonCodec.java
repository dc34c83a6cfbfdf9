package io.afterproof.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.afterproof.runtime.Codec;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes arguments and results as JSON. Without a mapper of the program's own it takes one that knows {@code Optional} and
 * {@code java.time}, with all other Jackson modules that are on the class path; it writes times as ISO text, and does not
 * mind fields that a later version of the program has dropped. A mapper of the program's own is left as it is. Thread-safe.
 *
 * <pre>{@code
 * Guards.builder().journal(journal).codec(new JacksonCodec(mapper)).build();
 * }</pre>
 */
public final class JacksonCodec implements Codec {
    private final ObjectMapper mapper;

    /** With a mapper of its own; found by {@link java.util.ServiceLoader}. */
    public JacksonCodec() {
        this(JsonMapper.builder()
                .addModules(new JavaTimeModule(), new Jdk8Module())
                .findAndAddModules()
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(SerializationFeature.WRITE_DATES_WITH_ZONE_ID)
                .disable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .build());
    }

    /** With this mapper, which must not be configured any more. */
    public JacksonCodec(ObjectMapper mapper) {
        this.mapper = Objects.requireNonNull(mapper, "mapper");
    }

    /** @throws IllegalArgumentException if Jackson cannot write it */
    @Override
    public String encode(@Nullable Object value, Type type) {
        ObjectWriter writer = mapper.writerFor(mapper.constructType(type));
        try {
            return writer.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    /** @throws IllegalArgumentException if Jackson cannot read it as that type */
    @Override
    public @Nullable Object decode(String text, Type type) {
        ObjectReader reader = mapper.readerFor(mapper.constructType(type));
        try {
            return reader.readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
