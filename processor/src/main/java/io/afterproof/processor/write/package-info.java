/** Writes what is generated for a tool interface: its guard and its manifest. */
@NullMarked
package io.afterproof.processor.write;

import org.jspecify.annotations.NullMarked;
