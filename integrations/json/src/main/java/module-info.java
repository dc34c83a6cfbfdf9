/** What a model sends, as JSON: checked, bound and called. */
module io.afterproof.json {
    requires transitive io.afterproof.runtime;
    requires transitive com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jdk8;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires static org.jspecify;

    exports io.afterproof.json;

    provides io.afterproof.runtime.Codec with
            io.afterproof.json.JacksonCodec;
}
