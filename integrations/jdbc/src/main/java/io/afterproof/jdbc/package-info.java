/** A journal in a database: {@link io.afterproof.jdbc.JdbcJournal}. */
@NullMarked
package io.afterproof.jdbc;

import org.jspecify.annotations.NullMarked;
