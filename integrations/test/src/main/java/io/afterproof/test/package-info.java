/** Tools that go wrong, what proves that verifiers notice, and what proves a journal. */
@NullMarked
package io.afterproof.test;

import org.jspecify.annotations.NullMarked;
