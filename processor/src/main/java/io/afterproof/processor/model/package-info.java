/** What a tool interface says, read from the language model once. */
@NullMarked
package io.afterproof.processor.model;

import org.jspecify.annotations.NullMarked;
