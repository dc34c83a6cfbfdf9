/** The shop behind the tools: its database, its payment provider, and the tools' implementations in plain JDBC. */
@NullMarked
package io.afterproof.sample.shop;

import org.jspecify.annotations.NullMarked;
