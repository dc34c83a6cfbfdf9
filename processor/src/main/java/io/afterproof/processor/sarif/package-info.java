/**
 * What was found, for other programs: SARIF 2.1.0.
 *
 * <p>{@link io.afterproof.processor.sarif.SarifReport} is the report of one compilation, which the annotation processor
 * and the javac plugin share; {@link io.afterproof.processor.sarif.SarifLog} is the text of the file.
 */
@NullMarked
package io.afterproof.processor.sarif;

import org.jspecify.annotations.NullMarked;
