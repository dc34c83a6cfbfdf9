/** What a model sends, as JSON: checked against the published schema, bound with Jackson, and called. */
@NullMarked
package io.afterproof.json;

import org.jspecify.annotations.NullMarked;
