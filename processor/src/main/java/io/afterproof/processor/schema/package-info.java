/** The form that values have in JSON, and the constraints on them: read from types and annotations into records. */
@NullMarked
package io.afterproof.processor.schema;

import org.jspecify.annotations.NullMarked;
