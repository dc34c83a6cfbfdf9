/** Tools that go wrong, what proves that verifiers notice, and what proves journals, approvals and chains. */
@NullMarked
package io.afterproof.test;

import org.jspecify.annotations.NullMarked;
