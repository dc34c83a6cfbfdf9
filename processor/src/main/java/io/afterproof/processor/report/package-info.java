/** What the compiler side says, and where: the catalogue of diagnostics, positions, accepted findings. */
@NullMarked
package io.afterproof.processor.report;

import org.jspecify.annotations.NullMarked;
