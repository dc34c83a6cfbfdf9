/** What proves a journal, for those who write one. */
module io.afterproof.test {
    requires transitive io.afterproof.runtime;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.afterproof.test;
}
