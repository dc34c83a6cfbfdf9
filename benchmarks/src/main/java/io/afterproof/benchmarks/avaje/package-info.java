/** What avaje-validator checks, compiled with its processor. */
@NullMarked
package io.afterproof.benchmarks.avaje;

import org.jspecify.annotations.NullMarked;
