/** Guards, chains, the journal SPI and the in-memory defaults. */
module io.afterproof.runtime {
    requires transitive io.afterproof.annotations;
    requires static jakarta.validation;
    requires static org.jspecify;

    uses io.afterproof.runtime.Codec;

    exports io.afterproof.runtime;
    exports io.afterproof.runtime.guard;
}
