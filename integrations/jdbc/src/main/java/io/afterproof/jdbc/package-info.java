/**
 * What outlives a process, in a database: {@link io.afterproof.jdbc.JdbcJournal}, {@link io.afterproof.jdbc.JdbcApprovals}
 * and {@link io.afterproof.jdbc.JdbcChains}.
 */
@NullMarked
package io.afterproof.jdbc;

import org.jspecify.annotations.NullMarked;
