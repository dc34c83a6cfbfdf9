/** Tools that go wrong, what proves that verifiers notice, and what proves journals, approvals and chains. */
module io.afterproof.test {
    requires transitive io.afterproof.runtime;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;
    requires static org.jspecify;

    exports io.afterproof.test;
}
