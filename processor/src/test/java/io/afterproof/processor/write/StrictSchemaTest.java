package io.afterproof.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas in the dialect of OpenAI's strict mode. */
final class StrictSchemaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "{'type':'string','minLength':1,'maxLength':9,'pattern':'^a$'} ~ {'type':'string','pattern':'^a$'}",
                "{'type':'string','pattern':'^(?=a).*$'} ~ {'type':'string'}",
                "{'type':['string','null'],'format':'uuid','x-sensitive':true} ~ {'type':['string','null'],'format':'uuid'}",
                "{'type':'string','format':'uri'} ~ {'type':'string'}",
                "{'type':'integer','minimum':1,'exclusiveMaximum':9} ~ {'type':'integer','minimum':1,'exclusiveMaximum':9}",
                "{'type':'array','items':{'type':'string','minLength':1},'uniqueItems':true,'maxItems':3}"
                        + " ~ {'type':'array','items':{'type':'string'},'maxItems':3}",
                "{'const':'card'} ~ {'type':'string','const':'card'}",
                "{'const':null} ~ {'type':'null'}",
                "{'oneOf':[{'$ref':'#/$defs/A'},{'$ref':'#/$defs/B'}]} ~ {'anyOf':[{'$ref':'#/$defs/A'},{'$ref':'#/$defs/B'}]}",
                "{'$ref':'#/$defs/A','description':'it'} ~ {'anyOf':[{'$ref':'#/$defs/A'}],'description':'it'}",
                "{'type':'integer','description':'How many.','default':3} ~ {'type':'integer','description':'How many. Default: 3'}",
                "{'type':'object','properties':{},'additionalProperties':false}"
                        + " ~ {'type':'object','properties':{},'required':[],'additionalProperties':false}",
            })
    void aSchemaKeepsWhatStrictModeKnows(String schema, String strict) {
        assertThat(propertyOf(StrictSchema.of(object(schema)))).contains(read(strict));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'description':'anything'}",
                "{'type':'object','additionalProperties':{'type':'string'}}",
                "{'type':'array','items':{}}",
                "{'anyOf':[{'type':'object','additionalProperties':{'type':'string'}},{'type':'null'}]}",
            })
    void whatStrictModeHasNoWordsForHasNoSchema(String schema) {
        assertThat(StrictSchema.of(object(schema))).isEmpty();
    }

    /** An object in which the schema is that of a property which may be missing. */
    private static JsonObject object(String schema) {
        JsonObject properties = new JsonObject();
        properties.add("p", read(schema));
        JsonObject object = new JsonObject();
        object.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        object.addProperty("type", "object");
        object.add("properties", properties);
        object.addProperty("additionalProperties", false);
        return object;
    }

    private static Optional<JsonObject> propertyOf(Optional<JsonObject> strict) {
        assertThat(strict).hasValueSatisfying(object -> {
            assertThat(object.keySet())
                    .containsExactlyInAnyOrder("type", "properties", "required", "additionalProperties");
            assertThat(object.get("required")).isEqualTo(JsonParser.parseString("[\"p\"]"));
        });
        return strict.map(object -> object.getAsJsonObject("properties").getAsJsonObject("p"));
    }

    private static JsonObject read(String json) {
        return JsonParser.parseString(json.replace('\'', '"')).getAsJsonObject();
    }
}
