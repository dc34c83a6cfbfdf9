/** The rules for tool interfaces, one class for each diagnostic; they see the model only. */
@NullMarked
package io.afterproof.processor.check;

import org.jspecify.annotations.NullMarked;
