/** Whether what concurrent clients saw can have happened one after the other. */
package io.afterproof.jdbc.history;
