/** The tools of the support agent: interfaces that say what a call does and how it is checked, and the records they speak in. */
@NullMarked
package io.afterproof.sample.tools;

import org.jspecify.annotations.NullMarked;
