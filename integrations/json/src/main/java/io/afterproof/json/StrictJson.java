package io.afterproof.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads JSON as the standard has it and no other way: no name twice, nothing after the end, nothing without limit. */
final class StrictJson {
    private static final int LONGEST = 1_000_000;
    private static final int DEEPEST = 100;
    static final int LONGEST_NUMBER = 400;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(LONGEST)
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxStringLength(LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    JsonNode parse(String text) throws JsonProcessingException {
        if (text.length() > LONGEST) {
            throw new TooLong(text.length());
        }
        return mapper.readTree(text);
    }

    /** Why a text is not the JSON it should be; no more than where it is wrong if nothing of it may be told. */
    static String reason(JsonProcessingException failure, boolean isSensitive) {
        if (failure instanceof TooLong || !isSensitive) {
            return reason(failure);
        }
        JsonLocation at = failure.getLocation();
        return at == null ? "they cannot be read" : "at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    /** Why it could not be read, in a line. */
    static String reason(Exception failure) {
        String text = failure instanceof JsonProcessingException processing
                ? processing.getOriginalMessage()
                : String.valueOf(failure.getMessage());
        return text.lines().findFirst().orElse("").replaceAll("\\s+", " ").strip();
    }

    private static final class TooLong extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        TooLong(int length) {
            super("they have " + length + " characters, and " + LONGEST + " are allowed");
        }
    }
}
