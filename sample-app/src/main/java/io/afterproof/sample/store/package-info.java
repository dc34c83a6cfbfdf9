/** Where the shops keep their data: files of H2, or a PostgreSQL. */
@NullMarked
package io.afterproof.sample.store;

import org.jspecify.annotations.NullMarked;
