/** The command over a journal's database, for people. */
@NullMarked
package io.afterproof.jdbc.cli;

import org.jspecify.annotations.NullMarked;
